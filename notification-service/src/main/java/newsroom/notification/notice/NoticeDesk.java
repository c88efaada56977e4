package newsroom.notification.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import newsroom.notification.delivery.Deliveries;
import newsroom.notification.delivery.Purpose;
import newsroom.notification.unit.Units;
import newsroom.notification.work.Chore;

/// Tells a notice when article or call and unit are known here, however late their events come.
public final class NoticeDesk {
  private static final int PAGE = 500;

  private final Notices notices;
  private final Articles articles;
  private final Units units;
  private final Deliveries deliveries;
  private final Clock clock;

  public NoticeDesk(
      Notices notices, Articles articles, Units units, Deliveries deliveries, Clock clock) {
    this.notices = notices;
    this.articles = articles;
    this.units = units;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  public Chore.Result tell(BooleanSupplier mayGoOn) {
    var result = Chore.Result.NOTHING_TO_DO;
    for (var notice : notices.waiting(PAGE)) {
      if (mayGoOn.getAsBoolean() && tell(notice)) {
        result = Chore.Result.DONE_SOME;
      }
    }
    return result;
  }

  private boolean tell(Notice notice) {
    var headline =
        switch (notice.news()) {
          case Notice.ArticleNews news -> articles.find(notice.subjectId()).flatMap(news::headline);
          case Notice.CallNews _ -> Optional.ofNullable(notice.headline());
        };
    var unit = units.find(notice.unitId());
    if (headline.isEmpty() || unit.isEmpty()) {
      return false;
    }
    // Promised first: a crash in between promises the same mail again, which is ignored
    if (unit.get().noticeEmail() != null) {
      deliveries.plan(List.of(new Purpose.NoticeMail(notice.noticeId())), clock.instant());
    }
    notices.tell(notice.noticeId(), headline.get());
    return true;
  }
}
