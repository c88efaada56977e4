package newsroom.publishing.issue.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.Issue.Closed;
import newsroom.publishing.issue.Issue.Masthead;
import newsroom.publishing.issue.Issue.Opened;
import newsroom.publishing.issue.Issue.Planned;
import newsroom.publishing.issue.Issue.Published;
import newsroom.publishing.issue.Issue.Signature;
import newsroom.publishing.issue.Issue.Signed;
import newsroom.publishing.issue.Makeup;
import newsroom.publishing.issue.Slot;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// An issue as one flat document: its status is a word, its slots say what fills them.
@Configuration(proxyBeanMethods = false)
class IssueDocuments implements StateMapping<Issue> {
  private final JsonMapper json = JsonMapper.builder().build();

  @Bean
  AggregateStore<Issue> issueStore(Aggregates aggregates) {
    return aggregates.store("issue", "issues", this);
  }

  record Row(
      Issue.Status status,
      String issueId,
      String publicationTitle,
      int issueNo,
      @Nullable Integer totalNo,
      LocalDate issueDate,
      List<PageRow> pages,
      @Nullable Signature signature,
      @Nullable Instant publishedAt,
      @Nullable String edition) {}

  record PageRow(int pageNo, String name, List<SlotRow> slots) {}

  record SlotRow(
      int order,
      Slot.Role role,
      @Nullable String column,
      boolean vertical,
      Slot.@Nullable Filled filled,
      @Nullable String removed) {}

  @Override
  public Document toDocument(Issue issue) {
    var head = issue.masthead();
    var row =
        new Row(
            issue.status(),
            head.issueId(),
            head.publicationTitle(),
            head.issueNo(),
            head.totalNo(),
            head.issueDate(),
            issue.makeup().pages().stream()
                .map(page ->
                    new PageRow(
                        page.pageNo(),
                        page.name(),
                        page.slots().stream().map(IssueDocuments::row).toList()))
                .toList(),
            switch (issue) {
              case Planned _, Opened _, Closed _ -> null;
              case Signed signed -> signed.signature();
              case Published published -> published.signature();
            },
            issue instanceof Published published ? published.publishedAt() : null,
            issue instanceof Published published ? published.edition() : null);
    return new Document(json.convertValue(row, new TypeReference<>() {}));
  }

  private static SlotRow row(Slot slot) {
    return new SlotRow(
        slot.order(),
        slot.role(),
        slot.column(),
        slot.verticalHeadline(),
        slot.filling() instanceof Slot.Filled filled ? filled : null,
        slot.filling() instanceof Slot.Removed removed ? removed.reason() : null);
  }

  @Override
  public Issue fromDocument(Document document) {
    var row = json.convertValue(document, Row.class);
    var head =
        new Masthead(
            row.issueId(), row.publicationTitle(), row.issueNo(), row.totalNo(), row.issueDate());
    var makeup =
        new Makeup(
            row.pages().stream()
                .map(page ->
                    new Makeup.Page(
                        page.pageNo(),
                        page.name(),
                        page.slots().stream().map(IssueDocuments::slot).toList()))
                .toList());
    return switch (row.status()) {
      case PLANNED -> new Planned(head, makeup);
      case OPEN -> new Opened(head, makeup);
      case CLOSED -> new Closed(head, makeup);
      case SIGNED -> new Signed(head, makeup, Objects.requireNonNull(row.signature()));
      case PUBLISHED ->
          new Published(
              head,
              makeup,
              Objects.requireNonNull(row.signature()),
              Objects.requireNonNull(row.publishedAt()),
              Objects.requireNonNull(row.edition()));
    };
  }

  private static Slot slot(SlotRow row) {
    var filled = row.filled();
    var removed = row.removed();
    return new Slot(
        row.order(),
        row.role(),
        row.column(),
        row.vertical(),
        filled != null ? filled : removed != null ? new Slot.Removed(removed) : new Slot.Empty());
  }
}
