package newsroom.submission.article.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import newsroom.contracts.submission.UnitSignature;
import newsroom.submission.article.Article;
import newsroom.submission.article.Line;
import newsroom.submission.article.Manuscript;
import org.jspecify.annotations.Nullable;

/// 单位审签 of the working copy; of the version handed in last when there is no other.
@Schema(name = "SignOff")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignOffView(
    @Schema(description = "Whether the unit may hand in without") boolean required,
    @Schema(description = "NONE, WAITING, SIGNED, VOID (the text was changed) or REFUSED")
        String state,
    @Nullable String askedBy,
    @Nullable Instant askedAt,
    @Nullable UnitSignature signature,
    @Schema(description = "Whose signature is void, or who did not sign") @Nullable String name,
    @Schema(description = "When REFUSED: why") @Nullable String reason) {
  static SignOffView of(Article article, boolean required) {
    var m = article.manuscript();
    var asked = m.asked();
    var signature = signature(article);
    if (signature != null) {
      return new SignOffView(required, "SIGNED", null, null, signature, null, null);
    }
    if (asked != null) {
      return new SignOffView(required, "WAITING", asked.name(), asked.at(), null, null, null);
    }
    return switch (last(m)) {
      case Line.SignatureVoid(var at, var name) ->
          new SignOffView(required, "VOID", null, at, null, name, null);
      case Line.SignOffRefused(var at, var name, var reason) ->
          new SignOffView(required, "REFUSED", null, at, null, name, reason);
      case null, default -> new SignOffView(required, "NONE", null, null, null, null, null);
    };
  }

  private static @Nullable UnitSignature signature(Article article) {
    var m = article.manuscript();
    boolean open = article instanceof Article.Draft || article instanceof Article.Returned;
    return open || article instanceof Article.SigningOff
        ? m.signature()
        : m.latest().map(Manuscript.HandedIn::signature).orElse(null);
  }

  /// The newest line about signing since the last version.
  private static @Nullable Line last(Manuscript m) {
    for (var line : m.history().reversed()) {
      switch (line) {
        case Line.SignatureVoid _,
            Line.SignOffRefused _,
            Line.SignOffRecalled _,
            Line.SignOffAsked _,
            Line.SignedOff _ -> {
          return line;
        }
        case Line.Received _, Line.Revised _ -> {
          return null;
        }
        default -> {}
      }
    }
    return null;
  }
}
