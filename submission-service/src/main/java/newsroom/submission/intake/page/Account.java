package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Every line that is not blank, exactly once.
final class Account {
  private record Entry(@Nullable String article, Set<Role> roles) {}

  private final List<SourceLine> lines;
  private final PageItems page;
  private final Map<Integer, Entry> entries = new TreeMap<>();

  Account(List<SourceLine> lines, PageItems page) {
    this.lines = lines;
    this.page = page;
  }

  void story(Story story, ImportedArticle article) {
    String id = article.id();
    story.paragraphs.forEach(p -> p.pieces().forEach(piece -> put(piece.line(), id, Role.BODY)));
    story.bylines.forEach(byline -> put(byline.line(), id, Role.BYLINE));
    part(article.columnBanner(), id, Role.COLUMN_BANNER);
    part(article.eyebrow(), id, Role.EYEBROW);
    part(article.deck(), id, Role.DECK);
    boolean vertical = article.headline().fragments() != null && article.headline().text() == null;
    article
        .headline()
        .lines()
        .forEach(line -> put(line, id, vertical ? Role.VERTICAL_HEADLINE : Role.HEADLINE));
    story.shreds.forEach(row -> row.lines().forEach(line -> put(line, id, Role.VERTICAL_HEADLINE)));
    story.subheads.forEach(head -> put(head.line(), id, Role.SUBHEAD));
    story.titles.forEach(head -> putIfFree(head.line(), id, Role.COLUMN_BANNER));
    story.pointers.forEach(pointer -> put(pointer.line(), id, Role.POINTER));
    story.captions.forEach(caption -> put(caption.line(), id, Role.CAPTION));
    story.jumps.forEach(jump -> put(jump.line(), id, Role.JUMP));
  }

  private void part(ImportedArticle.@Nullable Part part, String id, Role role) {
    if (part != null) {
      part.lines().forEach(line -> put(line, id, role));
    }
  }

  /// A line that two stories share stays with the first; the other names it in its references.
  private void put(int line, String article, Role role) {
    var entry = entries.computeIfAbsent(line, _ -> new Entry(article, new LinkedHashSet<>()));
    entry.roles().add(role);
  }

  private void putIfFree(int line, String article, Role role) {
    if (!entries.containsKey(line)) {
      put(line, article, role);
    }
  }

  List<ImportedPage.Line> lines() {
    var account = new ArrayList<ImportedPage.Line>();
    for (var line : lines) {
      var entry = entries.get(line.no());
      var furniture = page.furniture.get(line.no());
      if (entry != null) {
        var roles = new ArrayList<>(entry.roles());
        account.add(
            new ImportedPage.Line(line.no(), roles.removeFirst(), entry.article(), roles, null));
      } else if (furniture != null) {
        account.add(new ImportedPage.Line(line.no(), furniture, null, List.of(), null));
      } else {
        String reason = page.unreadable.getOrDefault(line.no(), "没有足够的依据归入任何一篇");
        account.add(new ImportedPage.Line(line.no(), Role.UNASSIGNED, null, List.of(), reason));
      }
    }
    return account;
  }
}
