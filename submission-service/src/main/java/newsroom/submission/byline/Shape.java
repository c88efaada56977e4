package newsroom.submission.byline;

import java.util.regex.Pattern;

/// What an unknown name looks like. Only a clear organisation makes a byline of names nobody knows.
final class Shape {
  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".*(?:医院|卫生院|保健院|总院|分院|附[一二三四五]院|研究院|科学院|研究所|学院|大学|党校|中学|小学|学校|幼儿园|托育园"
              + "|中心|卫健委|委员会|管委会|[^党团纪政政地常][^常党团纪政地]委|卫健局|(?<![结布格骗饭开当邮])局|[厅署]|政府|监督所|卫生所|事务所|派出所"
              + "|服务站|血站|急救站|防疫站|卫生站|总站|工作站|支队|大队|总队|救援队|医疗队|工作队|协会|学会|联合会|基金会|商会|计生协|红会|爱卫会|爱卫办"
              + "|妇联|残联|科协|文联|总工会|公司|集团|药房|诊所|日报|晚报|早报|晨报|时报|都市报|周报|导报|商报|青年报|健康报|卫生报|医药报|医学报|中医药报"
              + "|报社|周刊|杂志|杂志社|出版社|通讯社|新华社|中新社|人民网|新华网|央视网|新闻网|卫生网|健康网|党建网|文明网|新网|光明网|在线|网站|客户端|频道"
              + "|电台|电视台|广播台|广播|[^近日新]新闻|公众号|视频号|微博|头条号?|融媒体?|文明办|网信办|医改办|疾控)");

  /// Words that begin with a place or end as channels of public offices do.
  private static final Pattern ACCOUNT =
      Pattern.compile("健康(?:福建|福州|厦门|泉州|漳州|莆田|三明|南平|龙岩|宁德|平潭|八闽|中国|北京|上海|广东|浙江|江苏|江西)");

  private static final Pattern DEPARTMENT =
      Pattern.compile(
          ".*(?:处|科|室|党委|团委|纪委|工会|党支部|团支部|支部|办公室|宣传部|组织部|医务部|护理部|门诊部|信息部|后勤部|教学部|编辑部|办|妇委会|党组|纪检组)");

  private static final Pattern GENERIC =
      Pattern.compile(
          "社区|卫生|服务|中心|儿童|妇女|妇幼|妇产|保健|人民|公立|民营|私立|中医药?|西医|结合|综合|专科|专业|[国省市县区乡镇村]级?及?(?:以上|以下)?"
              + "|[一二三]级|[甲乙丙]等|三甲|二甲|基层|街道|室|站|所|医院|医疗|机构|门诊|部|急救|血液|疾控|区域|国家|地方|定点|就诊|接诊|首诊|收治|救治"
              + "|指定|本|该|我|各|两|多|某|全|有关|相关|所有|上述|下属|直属|牵头|成员|合作|附属|协作|对口|支援|帮扶|智慧|流动|互联网|数字|新|老|原|大型"
              + "|学会|协会|行业|主管|部门|单位|大学|学院|学校|研究|院|委员会|政府|办公室|党|团|工|青|妇|纪|委|机关|处|科|局|厅|司|康复|肿瘤|精神|传染病"
              + "|职业病|防治|监督|执法|养老|护理|体检|健康|管理|质控|质量|控制|培训|教育|示范|重点|实验|临床|医学|六大|五大|四大|三大|城市|农村|县域|省外|省内|市内"
              + "|第[一二三四五六七八九十]|分|总|主|副|等|和|及|或|与|以上|的|在线|新闻|客户端|频道|网站|公众号|视频号|微信|报社|杂志|日报|安全|党支部|支部|集团|公司|微博|官方");

  private static final Pattern PART_OF_ORGANISATION =
      Pattern.compile(
          ".{2,}(?:委|局|厅|医院|中心|大学|院|公司|报社|集团|附[一二三四五]院).{1,}(?:处|科|室|部|党委|团委|纪委|工会|支部|办|妇委会|组)");

  private static final Pattern OF_A_PLACE =
      Pattern.compile("(?:省|市|县|区|国家|中国|中华|全国|中央).{2,}(?:委|局|厅|疾控中心|血液中心|急救中心|协会|学会|报|网|网站)");

  private static final Pattern GENERIC_PLACE =
      Pattern.compile("[全各本我外跨两多某该此]|社区|城区|山区|地区|辖区|城市|县市|农村|市县|省市|区县");

  /// Said about something, not the name of it.
  private static final Pattern SAYING =
      Pattern.compile(
          ".*(?:的|了|设在|位于|负责|开展|通过|获得|获评|参加|举行|举办|完成|成立|已|将|正在|可查|有限责任制|为主|不再|或者|如下|是指|以下|简称|统称|全称|首次|首家"
              + "|首个|首批|入选|合计|其中|包括|除外|同时|目前|今年|去年|近日|日前|地址|电话|热线|邮编|邮箱|http|www|@).*");

  private static final Pattern DIGITS_ONLY_IN_NUMBER = Pattern.compile("\\D*第?\\d{3}\\D*|\\D*");
  private static final Pattern STATEMENT = Pattern.compile(".*[,.:;!?。%〔〕\\[\\]=<>].*");

  private static final int LONGEST = 36;

  private Shape() {}

  /// The word ends as organisations do.
  static boolean organisation(String word) {
    return ORGANISATION.matcher(word).matches();
  }

  /// The word ends as parts of an organisation do.
  static boolean department(String word) {
    return DEPARTMENT.matcher(word).matches() && word.length() > 2;
  }

  /// An organisation with a name of its own: not 三级甲等医院, not 设在县医院, not a mere 宣传处.
  static boolean ownName(String word) {
    if (ACCOUNT.matcher(word).matches()) {
      return true;
    }
    boolean whole = organisation(word) || PART_OF_ORGANISATION.matcher(word).matches();
    if (!whole || saying(word)) {
      return false;
    }
    return GENERIC.matcher(word).replaceAll("").length() > 1
        || OF_A_PLACE.matcher(word).matches()
        || (Region.of(word).named() && !GENERIC_PLACE.matcher(word).lookingAt());
  }

  /// A piece of a sentence.
  static boolean saying(String word) {
    return word.length() > LONGEST
        || SAYING.matcher(word).matches()
        || STATEMENT.matcher(word).matches()
        || !DIGITS_ONLY_IN_NUMBER.matcher(word).matches();
  }
}
