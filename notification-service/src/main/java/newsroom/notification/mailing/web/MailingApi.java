package newsroom.notification.mailing.web;

import java.time.Instant;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.notification.mailing.Contents;
import newsroom.notification.mailing.Mailing;
import newsroom.notification.mailing.MailingDesk;
import newsroom.notification.mailing.Mailings;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notification/mailings")
class MailingApi {
  private final Mailings mailings;
  private final MailingDesk desk;
  private final Contents contents;

  MailingApi(Mailings mailings, MailingDesk desk, Contents contents) {
    this.mailings = mailings;
    this.desk = desk;
    this.contents = contents;
  }

  /// frozen = sent + failed + unknown + suppressed + waiting; while the audience is being frozen,
  /// frozen is what it has come to so far.
  record MailingView(
      String issueId,
      @Nullable String publicationTitle,
      @Nullable Integer issueNo,
      Instant announcedAt,
      String state,
      int frozen,
      int sent,
      int failed,
      int unknown,
      int suppressed,
      int waiting) {}

  @GetMapping
  @PreAuthorize("hasAnyRole('SUBSCRIPTION_MANAGER', 'AUDITOR')")
  Page<MailingView> mailings(PageRequest wanted) {
    var found = mailings.list(wanted.after(), wanted.limit() + 1);
    boolean more = found.size() > wanted.limit();
    var items = found.stream().limit(wanted.limit()).map(stored -> view(stored.mailing())).toList();
    return new Page<>(items, more ? items.getLast().issueId() : null);
  }

  @GetMapping("/{issueId}")
  @PreAuthorize("hasAnyRole('SUBSCRIPTION_MANAGER', 'AUDITOR')")
  ResponseEntity<MailingView> mailing(@PathVariable String issueId) {
    var stored =
        mailings.find(issueId).orElseThrow(() -> new Refusal.NotFound(PlatformReason.NOT_FOUND));
    return ResponseEntity.ok().eTag(ETags.of(stored.version())).body(view(stored.mailing()));
  }

  private MailingView view(Mailing mailing) {
    var tally = desk.tally(mailing);
    var issue = contents.find(mailing.issueId());
    int frozen =
        switch (mailing) {
          case Mailing.Freezing _ -> tally.total();
          case Mailing.Sending sending -> sending.frozen();
          case Mailing.Completed completed -> completed.frozen();
        };
    var state =
        switch (mailing) {
          case Mailing.Freezing _ -> "FREEZING";
          case Mailing.Sending _ -> "SENDING";
          case Mailing.Completed _ -> "COMPLETED";
        };
    return new MailingView(
        mailing.issueId(),
        issue.map(IssuePublished::publicationTitle).orElse(null),
        issue.map(IssuePublished::issueNo).orElse(null),
        mailing.announcedAt(),
        state,
        frozen,
        tally.sent(),
        tally.failed(),
        tally.unknown(),
        tally.suppressed(),
        tally.waiting());
  }
}
