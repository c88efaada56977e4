package newsroom.submission.article.mongo;

import java.time.LocalDate;
import java.util.Date;
import newsroom.contracts.submission.SourceCheck;
import newsroom.contracts.submission.UnitSignature;
import newsroom.submission.article.Manuscript;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Versions, and what the unit does among itself, as documents. What is not there is null.
final class HandlingDocuments {
  private HandlingDocuments() {}

  static Document version(Manuscript.HandedIn version) {
    var document =
        new Document("no", version.no())
            .append("contentHash", version.contentHash())
            .append("submittedBy", version.submittedBy())
            .append("at", Date.from(version.at()))
            .append("note", version.note());
    var check = version.sourceCheck();
    if (check != null) {
      document.append(
          "sourceCheck",
          new Document("state", check.state())
              .append("list", check.list())
              .append("checkedOn", check.checkedOn().toString()));
    }
    var signature = signature(version.signature());
    if (signature != null) {
      document.append("signature", signature);
    }
    return document;
  }

  static Manuscript.HandedIn version(Document document) {
    var check = document.get("sourceCheck", Document.class);
    return new Manuscript.HandedIn(
        document.get("no", Number.class).intValue(),
        document.getString("contentHash"),
        document.getString("submittedBy"),
        document.getDate("at").toInstant(),
        document.getString("note"),
        check == null
            ? null
            : new SourceCheck(
                check.getString("state"),
                check.getString("list"),
                LocalDate.parse(check.getString("checkedOn"))),
        signature(document.get("signature", Document.class)));
  }

  static @Nullable Document saved(Manuscript.@Nullable Saved saved) {
    return saved == null
        ? null
        : new Document("by", saved.by())
            .append("name", saved.name())
            .append("at", Date.from(saved.at()));
  }

  static Manuscript.@Nullable Saved saved(@Nullable Document document) {
    return document == null
        ? null
        : new Manuscript.Saved(
            document.getString("by"),
            document.getString("name"),
            document.getDate("at").toInstant());
  }

  static @Nullable Document asked(Manuscript.@Nullable Asked asked) {
    return asked == null
        ? null
        : new Document("by", asked.by())
            .append("name", asked.name())
            .append("at", Date.from(asked.at()));
  }

  static Manuscript.@Nullable Asked asked(@Nullable Document document) {
    return document == null
        ? null
        : new Manuscript.Asked(
            document.getString("by"),
            document.getString("name"),
            document.getDate("at").toInstant());
  }

  static @Nullable Document signature(@Nullable UnitSignature signature) {
    return signature == null
        ? null
        : new Document("signedBy", signature.signedBy())
            .append("name", signature.name())
            .append("post", signature.post())
            .append("signedAt", Date.from(signature.signedAt()))
            .append("contentHash", signature.contentHash())
            .append("ownText", signature.ownText());
  }

  static @Nullable UnitSignature signature(@Nullable Document document) {
    return document == null
        ? null
        : new UnitSignature(
            document.getString("signedBy"),
            document.getString("name"),
            document.getString("post"),
            document.getDate("signedAt").toInstant(),
            document.getString("contentHash"),
            document.getBoolean("ownText"));
  }
}
