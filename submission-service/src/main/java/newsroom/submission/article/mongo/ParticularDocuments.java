package newsroom.submission.article.mongo;

import java.util.Date;
import java.util.List;
import newsroom.contracts.submission.AiUse;
import newsroom.contracts.submission.Verification;
import newsroom.submission.article.Particulars;
import newsroom.submission.article.Sensitivity;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What an author says besides the words, as a document; none where nothing is said.
final class ParticularDocuments {
  private ParticularDocuments() {}

  static @Nullable Document write(Particulars particulars) {
    if (particulars.equals(Particulars.NONE)) {
      return null;
    }
    var notBefore = particulars.notBefore();
    var ai = particulars.ai();
    var verification = particulars.verification();
    return new Document("keywords", particulars.keywords())
        .append("notBefore", notBefore == null ? null : Date.from(notBefore))
        .append("callId", particulars.callId())
        .append(
            "ai", ai == null ? null : new Document("used", ai.used()).append("extent", ai.extent()))
        .append("sensitivity", particulars.sensitivity().stream().map(Sensitivity::name).toList())
        .append(
            "verification",
            verification == null
                ? null
                : new Document("critical", verification.critical())
                    .append("verifiedBy", verification.verifiedBy())
                    .append("method", verification.method())
                    .append("sources", verification.sources())
                    .append("evidence", verification.evidence()));
  }

  static Particulars read(@Nullable Document document) {
    if (document == null) {
      return Particulars.NONE;
    }
    var notBefore = document.getDate("notBefore");
    var ai = document.get("ai", Document.class);
    var verification = document.get("verification", Document.class);
    return new Particulars(
        words(document, "keywords"),
        notBefore == null ? null : notBefore.toInstant(),
        document.getString("callId"),
        ai == null ? null : new AiUse(ai.getBoolean("used"), ai.getString("extent")),
        words(document, "sensitivity").stream().map(Sensitivity::valueOf).toList(),
        verification == null
            ? null
            : new Verification(
                verification.getBoolean("critical"),
                verification.getString("verifiedBy"),
                verification.getString("method"),
                words(verification, "sources"),
                words(verification, "evidence")));
  }

  private static List<String> words(Document document, String field) {
    return document.getList(field, String.class);
  }
}
