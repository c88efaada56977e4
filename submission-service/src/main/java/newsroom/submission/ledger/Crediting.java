package newsroom.submission.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import newsroom.contracts.submission.ReprintSource;
import newsroom.submission.article.Article;
import newsroom.submission.article.Articles;
import newsroom.submission.article.Content;
import newsroom.submission.article.Credit;
import newsroom.submission.article.Manuscript;
import newsroom.submission.article.Texts;
import newsroom.submission.unit.UnitDirectory;
import newsroom.submission.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/// What publications mean for the ledger.
public final class Crediting {
  /// What was printed, and where.
  public record Printed(String articleId, int versionNo, String contentHash, Piece.Place place) {}

  private final Articles articles;
  private final Texts texts;
  private final UnitDirectory units;
  private final Editions editions;

  public Crediting(Articles articles, Texts texts, UnitDirectory units, Editions editions) {
    this.articles = articles;
    this.texts = texts;
    this.units = units;
    this.editions = editions;
  }

  /// Empty when it is no article of ours.
  public Optional<Account> published(Optional<Account> account, Printed told, Instant at) {
    var rules = new RuleBook(editions.all()).on(told.place().issueDate());
    return piece(told)
        .map(piece ->
            account
                .map(there -> there.publishedAgain(piece, rules, at))
                .orElseGet(() -> Account.opened(piece, rules, at)));
  }

  public Optional<Account> killed(Optional<Account> account, String reason, Instant at) {
    return account.map(there -> there.killed(reason, at));
  }

  private Optional<Piece> piece(Printed told) {
    return articles
        .find(told.articleId())
        .map(article -> article.state())
        .filter(article -> article.word().isPresent())
        .map(Article::manuscript)
        .flatMap(m -> text(m, told).map(text -> piece(m, text, told)));
  }

  private Optional<Content> text(Manuscript m, Printed told) {
    return texts
        .find(m.articleId(), told.contentHash())
        .or(() ->
            m.version(told.versionNo())
                .or(m::latest)
                .flatMap(version -> texts.find(m.articleId(), version.contentHash())))
        .map(text -> text.content());
  }

  private Piece piece(Manuscript m, Content content, Printed told) {
    var roster = units.roster();
    var byline = new ArrayList<Piece.Party>();
    var seen = new HashSet<String>();
    for (var name : content.bylineUnits()) {
      var written = name.unitId();
      if (written != null) {
        var unitId = roster.follow(written).map(unit -> unit.id()).orElse(written);
        if (seen.add(unitId)) {
          byline.add(new Piece.Party(unitId, kind(unitId), Credit.valueOf(name.role())));
        }
      }
    }
    var by = m.version(told.versionNo()).or(m::latest).map(v -> v.submittedBy()).orElse("");
    var saved = m.saved();
    return new Piece(
        m.articleId(),
        content.title(),
        new Piece.Party(m.unitId(), kind(m.unitId()), Credit.CONTRIBUTED),
        List.copyOf(byline),
        content.genre(),
        content.origin(),
        content.length(),
        author(content.reprint()),
        new Piece.Person(by, saved != null && saved.by().equals(by) ? saved.name() : ""),
        told.place());
  }

  private static @Nullable String author(@Nullable ReprintSource source) {
    return source == null ? null : source.author();
  }

  /// A unit that the registry lost sight of is treated as one that is paid.
  private UnitKind kind(String unitId) {
    return units
        .roster()
        .find(unitId)
        .map(unit -> unit.state().profile().details().kind())
        .orElse(UnitKind.HOSPITAL);
  }
}
