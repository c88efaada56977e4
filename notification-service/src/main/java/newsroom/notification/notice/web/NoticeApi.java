package newsroom.notification.notice.web;

import java.time.Instant;
import java.util.List;
import newsroom.contracts.access.Role;
import newsroom.notification.notice.Notice;
import newsroom.notification.notice.NoticeWords;
import newsroom.notification.notice.Notices;
import newsroom.platform.security.Actor;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notification/notices")
class NoticeApi {
  private final Notices notices;
  private final String origin;

  NoticeApi(Notices notices, @Value("${newsroom.origin}") String origin) {
    this.notices = notices;
    this.origin = origin;
  }

  /// @param articleId or else `callId`
  /// @param detail what was asked or said, as it stands, or the published address; may be empty
  record NoticeView(
      String noticeId,
      Instant at,
      @Nullable String articleId,
      @Nullable String callId,
      String what,
      String zh,
      String en,
      String detail) {}

  /// A unit's own; all for the auditor.
  @GetMapping
  @PreAuthorize("hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN', 'AUDITOR')")
  Page<NoticeView> notices(Actor actor, PageRequest wanted) {
    var unitId = actor.ownUnit();
    List<Notice> found;
    if (actor.is(Role.AUDITOR)) {
      found = notices.list(null, wanted.after(), wanted.limit() + 1);
    } else if (unitId == null) {
      found = List.of();
    } else {
      found = notices.list(unitId, wanted.after(), wanted.limit() + 1);
    }
    boolean more = found.size() > wanted.limit();
    var items = found.stream().limit(wanted.limit()).map(this::view).toList();
    return new Page<>(items, more ? items.getLast().noticeId() : null);
  }

  private NoticeView view(Notice notice) {
    var words = NoticeWords.of(notice, origin);
    return new NoticeView(
        notice.noticeId(),
        notice.at(),
        notice.ofCall() ? null : notice.subjectId(),
        notice.ofCall() ? notice.subjectId() : null,
        notice.what(),
        words.chinese(),
        words.english(),
        words.detail());
  }
}
