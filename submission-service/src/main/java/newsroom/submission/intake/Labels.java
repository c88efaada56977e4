package newsroom.submission.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Fields an author names himself, as in 标题：… or 供稿单位：…, at the head or foot of a manuscript.
final class Labels {
  private static final Pattern LABELLED =
      Pattern.compile(
          "^[【\\[]?(引题|肩题|标题|主标题|主题|题目|副题|副标题|栏目|建议栏目|供稿单位|来稿单位|报送单位|单位|原文链接|原文标题|链接)[】\\]]?\\s*[:：]\\s*(\\S.{0,200})$");
  private static final int NEAR = 8;

  /// @param values what was named, with the number of its paragraph
  /// @param rest the other paragraphs
  record Found(Map<String, Block> values, List<Block> rest) {}

  private Labels() {}

  static Found in(List<Block> blocks) {
    Map<String, Block> values = new LinkedHashMap<>();
    var rest = new ArrayList<Block>();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      var label = LABELLED.matcher(block.text());
      boolean near = i < NEAR || i >= blocks.size() - NEAR;
      String field = near && label.matches() ? field(label.group(1)) : "";
      if (field.isEmpty() || values.containsKey(field)) {
        rest.add(block);
      } else {
        values.put(field, new Block(block.no(), block.kind(), label.group(2).strip(), 0, false));
      }
    }
    return new Found(values, rest);
  }

  private static String field(String label) {
    return switch (label) {
      case "引题", "肩题" -> "eyebrow";
      case "标题", "主标题", "主题", "题目" -> "main";
      case "副题", "副标题" -> "deck";
      case "栏目", "建议栏目" -> "column";
      case "供稿单位", "来稿单位", "报送单位", "单位" -> "byline";
      case "原文链接", "链接" -> "url";
      case "原文标题" -> "originalTitle";
      default -> "";
    };
  }
}
