package newsroom.review.queue;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.Refusal;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.ReviewReason;

/// Where a list goes on: after this case.
public record Cursor(Instant at, String articleId) {
  /// After that case in that view.
  static Cursor after(Snapshot<ReviewCase> last, View view) {
    var state = last.state();
    return new Cursor(
        view == View.ALL ? state.file().openedAt() : state.turn(), state.file().articleId());
  }

  public String text() {
    var plain = at.toEpochMilli() + "|" + articleId;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /// @throws Refusal.BadRequest when it is not one of ours
  public static Cursor of(String text) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int bar = plain.indexOf('|');
      if (bar > 0) {
        return new Cursor(
            Instant.ofEpochMilli(Long.parseLong(plain.substring(0, bar))),
            plain.substring(bar + 1));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Refusal.BadRequest(ReviewReason.ILL_CURSOR);
    }
    throw new Refusal.BadRequest(ReviewReason.ILL_CURSOR);
  }
}
