package newsroom.publishing.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import newsroom.contracts.publishing.ArticleCut;
import newsroom.contracts.publishing.ArticlePlaced;
import newsroom.contracts.publishing.IssueClosed;
import newsroom.contracts.publishing.IssueOpened;
import newsroom.contracts.publishing.IssuePlanned;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.contracts.publishing.IssueReopened;
import newsroom.contracts.publishing.IssueSigned;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.problem.Refusal;
import newsroom.publishing.issue.IssueCommand.Close;
import newsroom.publishing.issue.IssueCommand.Cut;
import newsroom.publishing.issue.IssueCommand.Open;
import newsroom.publishing.issue.IssueCommand.Place;
import newsroom.publishing.issue.IssueCommand.Publish;
import newsroom.publishing.issue.IssueCommand.RemoveSlot;
import newsroom.publishing.issue.IssueCommand.Reopen;
import newsroom.publishing.issue.IssueCommand.Sign;
import org.jspecify.annotations.Nullable;

/// 期. A move that is not in the table is refused, never ignored.
public sealed interface Issue {
  Masthead masthead();

  Makeup makeup();

  /// What never changes once the issue is planned.
  ///
  /// @param publicationTitle 报头
  /// @param totalNo 总期
  record Masthead(
      String issueId,
      String publicationTitle,
      int issueNo,
      @Nullable Integer totalNo,
      LocalDate issueDate) {}

  /// @param contentHash over the ordered contents at the time of signing
  record Signature(String signedBy, Instant signedAt, String contentHash) {}

  /// 计划
  record Planned(Masthead masthead, Makeup makeup) implements Issue {}

  /// 组稿
  record Opened(Masthead masthead, Makeup makeup) implements Issue {}

  /// 截稿
  record Closed(Masthead masthead, Makeup makeup) implements Issue {}

  /// 签发
  record Signed(Masthead masthead, Makeup makeup, Signature signature) implements Issue {
    private Decision<Issue> publish(Publish publish) {
      makeup.requireNoEmptySlot();
      if (!makeup.contentHash().equals(signature.contentHash())) {
        throw new Refusal.Conflict(IssueReason.CHANGED_SINCE_SIGNED);
      }
      var pages = new ArrayList<IssuePublished.Page>();
      for (var page : makeup.pages()) {
        var entries = new ArrayList<IssuePublished.Entry>();
        for (var slot : page.filled()) {
          if (slot.filling() instanceof Slot.Filled content) {
            var printed = Objects.requireNonNull(publish.printed().get(content.articleId()));
            entries.add(
                new IssuePublished.Entry(
                    slot.order(),
                    content.articleId(),
                    content.versionNo(),
                    content.contentHash(),
                    printed.headline(),
                    printed.unitId(),
                    Permalinks.article(content.articleId())));
          }
        }
        pages.add(new IssuePublished.Page(page.pageNo(), page.name(), entries));
      }
      return Decision.of(
          new Published(masthead, makeup, signature, publish.at(), publish.edition()),
          new IssuePublished(
              masthead.issueId(),
              masthead.publicationTitle(),
              masthead.issueNo(),
              masthead.totalNo(),
              masthead.issueDate(),
              publish.at(),
              Permalinks.issue(masthead.issueId()),
              pages));
    }
  }

  /// 出版
  ///
  /// @param edition the static pages that are visible from now on
  record Published(
      Masthead masthead, Makeup makeup, Signature signature, Instant publishedAt, String edition)
      implements Issue {}

  enum Status {
    PLANNED("计划"),
    OPEN("组稿"),
    CLOSED("截稿"),
    SIGNED("签发"),
    PUBLISHED("出版");

    private final String chinese;

    Status(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  default Status status() {
    return switch (this) {
      case Planned _ -> Status.PLANNED;
      case Opened _ -> Status.OPEN;
      case Closed _ -> Status.CLOSED;
      case Signed _ -> Status.SIGNED;
      case Published _ -> Status.PUBLISHED;
    };
  }

  static Decision<Issue> plan(Masthead masthead, Makeup makeup) {
    return Decision.of(
        new Planned(masthead, makeup),
        new IssuePlanned(
            masthead.issueId(),
            masthead.publicationTitle(),
            masthead.issueNo(),
            masthead.issueDate()));
  }

  default Decision<Issue> apply(IssueCommand command) {
    record Move(Issue state, IssueCommand command) {}
    return switch (new Move(this, command)) {
      case Move(Planned(var head, var makeup), Open _) ->
          Decision.of(new Opened(head, makeup), new IssueOpened(head.issueId()));
      case Move(Opened(var head, var makeup), Place(var page, var slot, var content)) ->
          Decision.of(
              new Opened(head, makeup.fill(page, slot, content)),
              new ArticlePlaced(
                  head.issueId(),
                  page,
                  slot,
                  content.articleId(),
                  content.versionNo(),
                  content.contentHash()));
      case Move(Opened(var head, var makeup), Cut(var page, var slot, var reason)) -> {
        var content = makeup.contentAt(page, slot);
        yield Decision.of(
            new Opened(head, makeup.cut(page, slot)),
            new ArticleCut(head.issueId(), page, slot, content.articleId(), reason));
      }
      case Move(Opened(var head, var makeup), RemoveSlot(var page, var slot, var reason)) ->
          Decision.of(new Opened(head, makeup.remove(page, slot, reason)));
      case Move(Opened(var head, var makeup), Close _) -> {
        makeup.requireNoEmptySlot();
        yield Decision.of(new Closed(head, makeup), new IssueClosed(head.issueId()));
      }
      case Move(Closed(var head, var makeup), Reopen(var reason, var by)) ->
          Decision.of(new Opened(head, makeup), new IssueReopened(head.issueId(), reason, by));
      case Move(Signed(var head, var makeup, _), Reopen(var reason, var by)) ->
          Decision.of(new Opened(head, makeup), new IssueReopened(head.issueId(), reason, by));
      case Move(Closed(var head, var makeup), Sign(var issueNo, var by, var at)) -> {
        if (issueNo != head.issueNo()) {
          throw new Refusal.Invalid(IssueReason.WRONG_NUMBER);
        }
        makeup.requireNoEmptySlot();
        var hash = makeup.contentHash();
        yield Decision.of(
            new Signed(head, makeup, new Signature(by, at, hash)),
            new IssueSigned(head.issueId(), by, hash));
      }
      case Move(Signed signed, Publish publish) -> signed.publish(publish);
      case Move(Published published, Publish _) -> Decision.of(published);
      case Move(Opened(_, var makeup), Publish _) -> {
        makeup.requireNoEmptySlot();
        throw notNow();
      }
      case Move(Planned _, Place _),
          Move(Planned _, Cut _),
          Move(Planned _, RemoveSlot _),
          Move(Planned _, Close _),
          Move(Planned _, Reopen _),
          Move(Planned _, Sign _),
          Move(Planned _, Publish _),
          Move(Opened _, Open _),
          Move(Opened _, Reopen _),
          Move(Opened _, Sign _),
          Move(Closed _, Open _),
          Move(Closed _, Place _),
          Move(Closed _, Cut _),
          Move(Closed _, RemoveSlot _),
          Move(Closed _, Close _),
          Move(Closed _, Publish _),
          Move(Signed _, Open _),
          Move(Signed _, Place _),
          Move(Signed _, Cut _),
          Move(Signed _, RemoveSlot _),
          Move(Signed _, Close _),
          Move(Signed _, Sign _),
          Move(Published _, Open _),
          Move(Published _, Place _),
          Move(Published _, Cut _),
          Move(Published _, RemoveSlot _),
          Move(Published _, Close _),
          Move(Published _, Reopen _),
          Move(Published _, Sign _) ->
          throw notNow();
    };
  }

  private Refusal.Conflict notNow() {
    return new Refusal.Conflict(
        IssueReason.NOT_NOW, Map.of("state", status().chinese(), "status", status().name()));
  }
}
