package newsroom.submission.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import newsroom.contracts.submission.UnitSignature;
import org.jspecify.annotations.Nullable;

/// Plainly fictional copy.
final class Samples {
  static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

  private Samples() {}

  static Copy copy(String... paragraphs) {
    return copy(Origin.ORIGINAL, null, paragraphs);
  }

  static Copy copy(Origin origin, Copy.@Nullable Source reprint, String... paragraphs) {
    var body = new ArrayList<Copy.@Nullable Passage>();
    for (var paragraph : paragraphs) {
      body.add(new Copy.Passage(PassageKind.TEXT, paragraph));
    }
    return new Copy(
        new Copy.Heading("引题", List.of("示例医院开出夜门诊"), null),
        body,
        "NEWS_BRIEF",
        origin,
        reprint,
        "(示例医院)",
        List.of(new Copy.Byline("u1", "示例医院", Credit.CONTRIBUTED)),
        null,
        null,
        LocalDate.of(2026, 10, 20));
  }

  static Content content(String... paragraphs) {
    return CopyCheck.check(copy(paragraphs), "u1"::equals);
  }

  static Text text(String... paragraphs) {
    var content = content(paragraphs);
    var ids = new ArrayList<String>();
    for (int i = 0; i < content.body().size(); i++) {
      ids.add("p" + i);
    }
    return new Text(content.hash(), content, ids);
  }

  static Manuscript draft() {
    return Manuscript.started("a1", "u1", "c1", AT, Slug.of(text("第一稿。")));
  }

  static Manuscript handedIn() {
    return draft()
        .received("2026-000001")
        .handedIn(new Manuscript.HandedIn(1, text("第一稿。").contentHash(), "c1", AT, null))
        .working(save("第二稿。"));
  }

  static ArticleCommand.Save save(String paragraph) {
    return new ArticleCommand.Save(
        Slug.of(text(paragraph)), new Manuscript.Saved("c1", "张三示例", AT));
  }

  static UnitSignature signature(String paragraph) {
    return new UnitSignature("m1", "李四示例", "宣传科科长", AT, text(paragraph).contentHash(), false);
  }

  static List<Article> everyState() {
    var m = handedIn();
    return List.of(
        new Article.Draft(draft()),
        new Article.SigningOff(draft()),
        new Article.Submitted(m),
        new Article.InReview(m),
        new Article.Returned(m),
        new Article.Accepted(m),
        new Article.Rejected(m),
        new Article.Published(m),
        new Article.WithdrawalRequested(m),
        new Article.Withdrawn(m),
        new Article.Lapsed(m),
        new Article.Discarded(draft()));
  }
}
