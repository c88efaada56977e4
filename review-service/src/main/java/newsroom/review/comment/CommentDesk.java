package newsroom.review.comment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.review.casefile.CaseDesk;
import newsroom.review.casefile.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read a case reads its comments; whoever may review writes them.
@Service
public class CommentDesk {
  static final int LONGEST = 2_000;
  static final int MOST = 200;
  private static final int MOST_POINTS = 20;

  private final CaseDesk cases;
  private final Comments comments;
  private final Screens screens;
  private final Clock clock;

  CommentDesk(CaseDesk cases, Comments comments, Screens screens, Clock clock) {
    this.cases = cases;
    this.comments = comments;
    this.screens = screens;
    this.clock = clock;
  }

  public List<Comment> of(Actor actor, String articleId) {
    cases.read(actor, articleId);
    return comments.of(articleId);
  }

  /// @param id the same for a repeated request
  public Comment say(
      Actor actor,
      String articleId,
      String id,
      int versionNo,
      @Nullable String paragraphId,
      @Nullable String text,
      @Nullable String suggestion) {
    var file = cases.read(actor, articleId).state().file();
    var words = text == null ? "" : text.strip();
    var instead = suggestion == null || suggestion.isBlank() ? null : suggestion.strip();
    if (words.isEmpty() && instead == null) {
      throw invalid("/text", CommentReason.EMPTY, Map.of());
    }
    mayBeLong("/text", words);
    mayBeLong("/suggestion", instead == null ? "" : instead);
    if (paragraphId != null
        && cases.text(file, versionNo).body().stream()
            .noneMatch(p -> p.paragraphId().equals(paragraphId))) {
      throw invalid("/paragraphId", CommentReason.NO_PARAGRAPH, Map.of());
    }
    if (comments.of(articleId).size() >= MOST) {
      throw new Refusal.Conflict(CommentReason.TOO_MANY, Map.of("most", MOST));
    }
    var comment =
        new Comment(
            id,
            articleId,
            paragraphId,
            versionNo,
            actor.accountId(),
            actor.name(),
            now(),
            words,
            instead,
            null);
    comments.keep(comment);
    screens.moved(articleId);
    return comment;
  }

  public void resolve(Actor actor, String articleId, String commentId) {
    cases.read(actor, articleId);
    var resolved = new Comment.Resolved(actor.accountId(), actor.name(), now());
    if (!comments.resolve(articleId, commentId, resolved)) {
      throw new Refusal.NotFound(CommentReason.NO_COMMENT);
    }
    screens.moved(articleId);
  }

  /// Everybody's: whoever takes a stage over finds what was written before.
  public List<Draft> drafts(Actor actor, String articleId) {
    cases.read(actor, articleId);
    return comments.drafts(articleId);
  }

  /// An empty one is forgotten.
  public void draft(Actor actor, String articleId, String text, List<String> points) {
    cases.read(actor, articleId);
    var asked =
        points.stream().map(String::strip).filter(p -> !p.isEmpty()).limit(MOST_POINTS).toList();
    if (text.isBlank() && asked.isEmpty()) {
      comments.forget(articleId, actor.accountId());
      return;
    }
    mayBeLong("/text", text);
    for (int i = 0; i < asked.size(); i++) {
      mayBeLong("/points/" + i, asked.get(i));
    }
    comments.keep(
        articleId, new Draft(actor.accountId(), actor.name(), now(), text.strip(), asked));
  }

  private static void mayBeLong(String path, String words) {
    if (words.length() > LONGEST) {
      throw invalid(path, CommentReason.TOO_LONG, Map.of("most", LONGEST));
    }
  }

  private static Refusal.Invalid invalid(String path, CommentReason reason, Map<String, ?> args) {
    return new Refusal.Invalid(reason, args, List.of(new FieldProblem(path, reason, args)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
