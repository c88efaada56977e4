package newsroom.publishing.edition.html;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsroom.publishing.edition.ReaderFeed;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.Permalinks;
import newsroom.publishing.pool.AiLabel;
import newsroom.publishing.pool.PoolArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Atom 1.0: one entry per issue and one per article; ids never change.
@Component
class AtomFeed implements ReaderFeed {
  private final String origin;

  AtomFeed(@Value("${newsroom.origin}") String origin) {
    this.origin = origin;
  }

  @Override
  public String of(List<Issue.Published> issues, Map<String, PoolArticle> articles) {
    var feed = new Feed("atom_1.0");
    var title = issues.isEmpty() ? "数字报" : issues.getFirst().masthead().publicationTitle();
    feed.setTitle(clean(title));
    feed.setId(origin + "/feed.atom");
    feed.setOtherLinks(List.of(link("self", "application/atom+xml", "/feed.atom")));
    feed.setAlternateLinks(List.of(link("alternate", "text/html", "/paper/")));
    feed.setAuthors(List.of(person(title)));
    feed.setUpdated(
        Date.from(
            issues.stream()
                .map(Issue.Published::publishedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
    var entries = new ArrayList<Entry>();
    for (var issue : issues) {
      entries.add(entry(issue));
      for (var placed : issue.makeup().contents()) {
        var article = articles.get(placed.content().articleId());
        if (article != null && article.latest() != null) {
          entries.add(entry(issue, placed.pageNo(), article.articleId(), article.latest()));
        }
      }
    }
    feed.setEntries(entries);
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Entry entry(Issue.Published issue) {
    var head = issue.masthead();
    return entry(
        head.issueId(),
        "%s 第%d期".formatted(head.publicationTitle(), head.issueNo()),
        Permalinks.issue(head.issueId()),
        head.publicationTitle(),
        "%s，共%d版%d篇。"
            .formatted(
                head.issueDate(), issue.makeup().pages().size(), issue.makeup().contents().size()),
        "issue",
        null,
        issue.publishedAt());
  }

  private Entry entry(
      Issue.Published issue, int pageNo, String articleId, PoolArticle.Version version) {
    var head = issue.masthead();
    return entry(
        articleId,
        version.headline(),
        Permalinks.article(articleId),
        version.byline().isBlank() ? head.publicationTitle() : version.byline(),
        "%s 第%d期 第%d版".formatted(head.publicationTitle(), head.issueNo(), pageNo),
        "article",
        version.ai(),
        issue.publishedAt());
  }

  private Entry entry(
      String id,
      String title,
      String path,
      String author,
      String summary,
      String category,
      @Nullable AiLabel ai,
      Instant at) {
    var entry = new Entry();
    entry.setId("urn:uuid:" + id);
    entry.setTitle(clean(title));
    entry.setAlternateLinks(List.of(link("alternate", "text/html", path)));
    entry.setAuthors(List.of(person(author)));
    entry.setPublished(Date.from(at));
    entry.setUpdated(Date.from(at));
    var words = new Content();
    words.setType("text");
    words.setValue(clean(ai == null ? summary : summary + " " + ai.chinese() + " " + ai.english()));
    entry.setSummary(words);
    var categories = new ArrayList<Category>();
    categories.add(category(category, null));
    if (ai != null) {
      categories.add(category("ai-" + ai.name().toLowerCase(Locale.ROOT), ai.chinese()));
    }
    entry.setCategories(categories);
    return entry;
  }

  private static Category category(String term, @Nullable String label) {
    var category = new Category();
    category.setTerm(term);
    if (label != null) {
      category.setLabel(label);
    }
    return category;
  }

  private Link link(String rel, String type, String path) {
    var link = new Link();
    link.setRel(rel);
    link.setType(type);
    link.setHref(origin + path);
    link.setHreflang("zh-CN");
    return link;
  }

  private static Person person(String name) {
    var person = new Person();
    person.setName(clean(name));
    return person;
  }

  /// Without what XML cannot carry.
  private static String clean(String text) {
    return text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || (c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
