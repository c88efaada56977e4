package newsroom.submission.intake.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where print sends its readers for more.
final class Pointers {
  private static final Pattern COLUMN =
      Pattern.compile("[“\"][^”\"]{2,12}[”\"]微信公众号[^。,，]{0,8}(?:开设|推出|设立)[“\"][^”\"]{2,24}[”\"]专栏");

  private Pointers() {}

  static String kind(String text) {
    if (text.contains("公众号") || text.contains("微信")) {
      return text.contains("专栏") ? "WECHAT_COLUMN" : "WECHAT_FULL_TEXT";
    }
    return text.contains("二维码") || text.contains("扫")
        ? "QR_CODE"
        : text.matches(".*第?[0-9]+版.*") ? "PAGE" : "WEB_FULL_TEXT";
  }

  static ImportedArticle.@Nullable Pointer inBody(List<ImportedArticle.Paragraph> body) {
    for (var paragraph : body) {
      var found = COLUMN.matcher(paragraph.text());
      if (found.find()) {
        var lines = paragraph.refs().stream().map(ImportedArticle.Ref::line).toList();
        return new ImportedArticle.Pointer(found.group(), lines, "WECHAT_COLUMN");
      }
    }
    return null;
  }
}
