package newsroom.submission.search.mongo;

import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.include;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Snapshot;
import newsroom.submission.article.Article;
import newsroom.submission.article.Content;
import newsroom.submission.article.Line;
import newsroom.submission.article.Manuscript;
import newsroom.submission.article.Outlook;
import newsroom.submission.article.Passage;
import newsroom.submission.article.Texts;
import newsroom.submission.search.Facts;
import newsroom.submission.search.Handling;
import newsroom.submission.search.Mark;
import newsroom.submission.search.Searchable;
import newsroom.submission.search.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Collections `articles` and `texts`: the version handed in last. The working copy of a returned
/// article is the unit's own business.
@Repository
class StoredSource implements Source {
  private static final int PAGE = 1_000;

  private final AggregateStore<Article> articles;
  private final Texts texts;

  StoredSource(AggregateStore<Article> articles, Texts texts) {
    this.articles = articles;
    this.texts = texts;
  }

  @Override
  public Optional<Searchable> find(String articleId) {
    return articles.load(articleId).flatMap(this::searchable);
  }

  @Override
  public void each(BiConsumer<String, String> known) {
    for (var document :
        articles
            .collection()
            .find(nin("state.status", "DRAFT", "UNIT_SIGNOFF", "DISCARDED"))
            .projection(include("version"))
            .batchSize(PAGE)) {
      known.accept(document.getString("_id"), String.valueOf(document.get("version")));
    }
  }

  private Optional<Searchable> searchable(Snapshot<Article> article) {
    var m = article.state().manuscript();
    if (article.state().word().isEmpty() || m.latest().isEmpty()) {
      return Optional.empty();
    }
    var version = m.latest().get();
    return texts
        .find(m.articleId(), version.contentHash())
        .map(text -> searchable(article, m, version, text.content()));
  }

  private static Searchable searchable(
      Snapshot<Article> article, Manuscript m, Manuscript.HandedIn version, Content content) {
    var body = new ArrayList<String>();
    content.body().stream().map(Passage::text).forEach(body::add);
    return new Searchable(
        m.articleId(),
        String.valueOf(article.version()),
        m.unitId(),
        m.receiptNo(),
        content.title(),
        lines(
            Stream.concat(
                Stream.of(
                        content.headline().eyebrow(),
                        content.headline().deck(),
                        content.suggestedColumn())
                    .filter(Objects::nonNull),
                content.particulars().keywords().stream())),
        content.rawByline(),
        lines(body.stream()),
        facts(article.state(), m, version, content));
  }

  private static Facts facts(
      Article article, Manuscript m, Manuscript.HandedIn version, Content content) {
    var printed =
        m.last(Line.Published.class)
            .map(Line.Published::publication)
            .map(p -> new Facts.Printed(p.issueNo(), p.issueDate(), p.pageNo(), p.permalink()));
    return new Facts(
        article.status(),
        content.genre(),
        content.origin().name(),
        content.suggestedColumn(),
        content.length(),
        version.no(),
        m.versions().getFirst().at(),
        m.history().isEmpty() ? version.at() : m.history().getLast().at(),
        printed.orElse(null),
        new Handling(
            Outlook.answerBy(article).orElse(null),
            answered(m),
            firstAnswered(m),
            (int) m.history().stream().filter(Line.Returned.class::isInstance).count(),
            content.particulars().callId(),
            content.particulars().sensitivity().stream()
                .map(Enum::name)
                .collect(Collectors.toSet()),
            marks(version, content)));
  }

  /// Being printed is an answer where no other was heard of.
  private static @Nullable Instant answered(Manuscript m) {
    return m.history().reversed().stream()
        .filter(line -> line instanceof Line.Accepted || line instanceof Line.Rejected)
        .map(Line::at)
        .findFirst()
        .or(() -> m.last(Line.Published.class).map(Line::at))
        .orElse(null);
  }

  private static @Nullable Instant firstAnswered(Manuscript m) {
    return m.history().stream()
        .filter(line ->
            line instanceof Line.Returned
                || line instanceof Line.Accepted
                || line instanceof Line.Rejected
                || line instanceof Line.Published)
        .map(Line::at)
        .findFirst()
        .orElse(null);
  }

  private static Set<Mark> marks(Manuscript.HandedIn version, Content content) {
    var said = content.particulars();
    var check = version.sourceCheck();
    var marks = EnumSet.noneOf(Mark.class);
    if (content.bylineUnits().stream().anyMatch(unit -> unit.unitId() == null)) {
      marks.add(Mark.UNRESOLVED_BYLINE);
    }
    if (check != null && !check.state().equals("LISTED")) {
      marks.add(Mark.SOURCE_NOT_LISTED);
    }
    if (version.signature() == null) {
      marks.add(Mark.UNSIGNED);
    }
    if (said.ai() != null && said.ai().used()) {
      marks.add(Mark.AI_USED);
    }
    if (said.critical()) {
      marks.add(Mark.CRITICAL);
    }
    if (said.verification() == null) {
      marks.add(Mark.UNVERIFIED);
    }
    return marks;
  }

  private static String lines(Stream<String> texts) {
    return String.join("\n", (Iterable<String>) List.copyOf(texts.toList()));
  }
}
