package newsroom.submission.intake.page;

import java.util.regex.Pattern;

/// How a paragraph of a news story begins, and how the rest of a cut sentence does.
final class Openings {
  /// A story or a paragraph begins so; the rest of a sentence hardly ever.
  private static final Pattern STRONG =
      Pattern.compile(
          "^(近日|日前|近期|近来|连日来|今年以来|近年来|去年以来|(今|去|明)年[0-9]{1,2}月|(今|去|明)年[,，]|今天|昨天|当天|当日|昨日|昨天|前不久|即日起|随后|其间|期间|据悉|据了解|据介绍|据统计|此外|与此同时|目前|下一步|接下来|会上|会后|会前"
              + "|会议(指出|强调|要求|认为|听取|审议|通报|传达|还|由)|活动(现场|中|当天|期间|旨在|以|由)|本报讯|本网讯|记者|通知(明确|要求|指出|强调)|本次|此次|"
              + "[（(]?[一二三四五六七八九十]{1,2}[、）)是要]|第[一二三四五六七八九十][,，、]|[0-9]{1,2}[.、．)）](?![0-9])|[①-⑳]|[●■◆▲○□★※]|(问|答|Q|A)[:：])"
              + "|^([0-9]{4}年)?[0-9]{1,2}月([0-9]{1,2}日)?([至到—-][^,，。]{0,12})?(上午|下午|晚|起|中旬|上旬|下旬)?[,，]"
              + "|^[0-9]{4}年(以来|[0-9]{1,2}月)?[^,，。]{0,4}[,，]"
              + "|^为(了|进一步|深入|贯彻|加强|推动|推进|规范|提高|提升|积极|切实|更好|发扬|营造|全面|落实|做好|有效|充分|庆祝|迎接|纪念|普及|增强|促进|深化|持续|弘扬|庆)");

  /// Often a beginning, sometimes not.
  private static final Pattern MILD =
      Pattern.compile(
          "^(要|作为|针对|围绕|根据|按照|自|在|从|以|由|经|通过|为|该|这|我省|我市|全省|全市|本届|医院|通知|活动|会议|“|\"|如果|对于|同时|据|参观|论坛|仪式|培训|讲座|现场|负责人|多年来|五年来|\\S{0,2}年来)");

  private static final Pattern CLAUSE = Pattern.compile("^[^,，。、;；:：!！?？]{1,3}[,，。、;；!！?？]");
  private static final Pattern SHORT_BEGINNING =
      Pattern.compile(
          "^(近日|日前|当天|随后|其间|期间|据悉|目前|此外|其中|同时|首先|其次|最后|今年|去年|会上|会后|另外|因此|然而|但是|不过|于是|当晚|今天|昨日|昨天|明天|如今|此前|之后|后来|首日|次日|例如|比如|一是|二是|三是|四是|五是|"
              + "[一二三四五六七八九十]要|第[一二三四五]|[一二三四五六七八九十]{1,2}、|[0-9]+、|医院|患者|本报|记者|母亲|父亲|孩子|\\S{1,2}年来|该[院馆县市区站]|\\S月|\\S{1,2}年)[,，、。:：]|^[一二三四五六七八九十]{1,2}、|^[0-9]{1,3}、");

  private Openings() {}

  static boolean strong(String text) {
    return STRONG.matcher(text).find();
  }

  static boolean mild(String text) {
    return MILD.matcher(text).find();
  }

  /// How surely the text is the rest of something: a sentence that comes to a stop at once began elsewhere.
  static double tail(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int first = text.codePointAt(0);
    if (Glyphs.pause(first) || Glyphs.end(first) || Glyphs.closing(first) || first == '%') {
      return 4;
    }
    var clause = CLAUSE.matcher(text);
    if (!clause.find() || SHORT_BEGINNING.matcher(text).find() || strong(text)) {
      return 0;
    }
    boolean stops = Glyphs.end(text.codePointBefore(clause.end()));
    return switch (clause.end()) {
      case 2 -> 2.4;
      case 3 -> stops ? 2.2 : 1.4;
      default -> stops ? 1.6 : 0.4;
    };
  }

  static boolean rest(String text) {
    return tail(text) >= 1.2;
  }
}
