package newsroom.submission.intake.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The page for a reader at a terminal: stories with their damage in place, then the account of lines.
public final class PageView {
  private final StringBuilder out = new StringBuilder();

  private PageView() {}

  public static String of(ImportedPage page) {
    var view = new PageView();
    view.page(page);
    return view.out.toString();
  }

  private void page(ImportedPage page) {
    line("文件 file: " + page.file());
    field("报头 masthead", page.masthead());
    field("出版日期 issue date", page.issueDate());
    field("推断日期 inferred", page.issueDateInferred());
    field("年份依据 year evidence", page.yearEvidence());
    line("稿件 articles: " + page.articles().size());
    page.articles().forEach(this::article);
    line("");
    line("── 逐行记账 lines: " + page.lines().size());
    page.lines().stream()
        .filter(line -> !line.role().ofArticle())
        .forEach(line ->
            line(
                "  L"
                    + line.line()
                    + " "
                    + line.role().chinese()
                    + " "
                    + line.role().code()
                    + (line.reason() == null ? "" : "：" + line.reason())));
  }

  private void article(ImportedArticle article) {
    line("");
    line("══ " + article.id() + "  " + genre(article));
    part("栏目 banner", article.columnBanner());
    field("  栏目副题 sub-banner", article.subBanner());
    part("引题 eyebrow", article.eyebrow());
    var headline = article.headline();
    field("  主题 headline" + at(headline.lines()), headline.text());
    if (headline.fragments() != null) {
      line("  竖题残字 fragments" + at(headline.lines()) + ": ⟦" + headline.fragments() + "⟧");
      field("  拟补 proposed, not seen as such", headline.reconstructed());
      field("  把握 confidence", headline.confidence());
    }
    part("副题 deck", article.deck());
    for (var paragraph : article.body()) {
      line(
          "    "
              + refs(paragraph)
              + " "
              + paragraph.text()
              + (Glyphs.ended(paragraph.text()) ? "" : "⟦缺 lost⟧"));
    }
    article
        .subheads()
        .forEach(head -> line("  小标题 subhead (L" + head.line() + "): " + head.text()));
    article.captions().forEach(item -> line("  图注 caption (L" + item.line() + "): " + item.text()));
    var byline = article.byline();
    line(
        "  署名 byline"
            + (byline == null ? ": ⟦无 none⟧" : at(byline.lines()) + ": " + byline.text()));
    for (var unit : article.units()) {
      line(
          "    → "
              + unit.normalised()
              + (unit.unitId() == null ? " ⟦未认出 unresolved⟧" : " [" + unit.unitId() + "]"));
    }
    var pointer = article.pointer();
    field("  指引 pointer", pointer == null ? null : pointer.text());
    for (var day : article.dates()) {
      boolean inferred = Boolean.TRUE.equals(day.yearInferred());
      line(
          "  日期 date: "
              + day.text()
              + (day.iso() == null ? "" : " = " + day.iso())
              + (inferred ? "（年份为推断 year inferred）" : ""));
    }
    if (!article.damage().isEmpty()) {
      line("  损伤 damage:");
      article
          .damage()
          .forEach(damage -> line("    ✗ " + damage.chinese() + " · " + damage.sentence()));
    }
  }

  private static String genre(ImportedArticle article) {
    return article.genre()
        + " · "
        + article.origin()
        + (article.reprintSourceType() == null ? "" : " (" + article.reprintSourceType() + ")");
  }

  private static String refs(ImportedArticle.Paragraph paragraph) {
    return paragraph.refs().stream()
        .map(ref -> "L" + ref.line() + (ref.whole() ? "" : "*"))
        .collect(Collectors.joining("|"));
  }

  private static String at(List<Integer> lines) {
    return lines.isEmpty() ? "" : " (" + Damage.at(lines) + ")";
  }

  private void part(String name, ImportedArticle.@Nullable Part part) {
    if (part != null) {
      line("  " + name + at(part.lines()) + ": " + part.text());
    }
  }

  private void field(String name, @Nullable String value) {
    if (value != null) {
      line(name + ": " + value);
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
