package newsroom.submission.byline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an unknown name looks like. Only a clear organisation makes a byline of names nobody knows.
final class Shape {
  private static final Pattern ORGANISATION =
      endsWith(
          "医院 卫生院 保健院 总院 分院 防治院 疗养院 养老院 福利院 附一院 附二院 附三院 附四院 附五院 研究院 科学院 研究所 学院 大学 医大 党校"
              + " 中学 小学 学校 幼儿园 托育园 中心 卫健委 卫计委 发改委 管委会 委员会 卫健局 政府 监督所 卫生所 事务所 派出所 服务站 血站 急救站 防疫站"
              + " 卫生站 总站 工作站 支队 大队 总队 救援队 医疗队 工作队 协会 学会 联合会 基金会 商会 计生协 红会 爱卫会 爱卫办 妇联 残联 科协 文联"
              + " 总工会 公司 集团 药房 诊所 日报 晚报 早报 晨报 时报 都市报 周报 导报 商报 报社 周刊 杂志 杂志社 出版社 通讯社 新华社 中新社 在线"
              + " 网站 客户端 频道 电台 电视台 广播台 公众号 视频号 微博 头条号 融媒体 文明办 网信办 医改办 老龄办 疾控",
          "[^党团纪政地常]{2}委|.{2,}(?<![结布格骗饭开当])局|.{2,}[厅署]|.+(?<!近日|最新|新)新闻"
              // 健康报, but no 海报; 东南网, but no 安全网
              + "|.{2,}(?<![海通简预申喜捷上汇举填年月周季快警播发呈瞒漏误回壁墙板公情战电画])报"
              + "|.{2,}(?<!安全|互联|服务|防护|转运|救治|关系|物联|监测|保障|防控|急救|直报|报)网"
              + "|团[省市县区]?委|中共.+[省市县区]委|.*[省市县区]委.{2,8}[部办室]");

  private static final Pattern DEPARTMENT =
      endsWith(
          "处 科 室 党委 团委 纪委 工会 党支部 团支部 支部 办公室 宣传部 组织部 医务部 护理部 门诊部 信息部 后勤部 教学部 编辑部 办 妇委会 党组 纪检组", "");

  private static final String PLACES =
      "福建|福州|厦门|泉州|漳州|莆田|三明|南平|龙岩|宁德|平潭|八闽|闽南|北京|天津|河北|山西|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|江西|山东"
          + "|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|中国";

  /// Media of the country that are known by a name without a word for what they are.
  private static final Pattern MEDIA =
      Pattern.compile(
          "健康报|人民日报|人民网|新华社|新华网|中新社|中新网|央视网?|央视新闻|央广网|光明网|学习强国|中国网|(?:健康|卫生|文明|平安)(?:"
              + PLACES
              + ")|(?:"
              + PLACES
              + ")(?:发布|健康|疾控|卫健)");

  /// Words of kinds: what is left of a name without them is its own.
  private static final Pattern GENERIC =
      anyOf(
          "社区 卫生 服务 中心 儿童 妇女 妇幼 妇产 保健 人民 公立 民营 私立 中医 中医药 西医 结合 综合 专科 专业 省级 市级 县级 区级 乡级 村级 国家级 国"
              + " 省 市 县 区 乡 镇 村 一级 二级 三级 甲等 乙等 丙等 三甲 二甲 基层 街道 室 站 所 医院 医疗 机构 门诊 部 急救 血液 疾控 区域 国家 地方"
              + " 定点 就诊 接诊 首诊 收治 救治 指定 本 该 我 各 两 多 某 全 有关 相关 所有 上述 下属 直属 牵头 成员 合作 附属 协作 对口 支援 帮扶 智慧"
              + " 流动 互联网 数字 新 老 原 大型 学会 协会 行业 主管 部门 单位 大学 学院 学校 研究 院 委员会 政府 办公室 党 团 工 青 妇 纪 委 机关 处"
              + " 科 局 厅 司 康复 肿瘤 精神 传染病 职业病 防治 监督 执法 养老 护理 体检 健康 管理 质控 质量 控制 培训 教育 示范 重点 实验 临床 医学"
              + " 六大 五大 四大 三大 城市 农村 县域 省外 省内 市内 第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 分 总 主 副 等 和 及 或 与 以上"
              + " 以下 的 在线 新闻 客户端 频道 网站 公众号 视频号 报社 杂志 日报 网络 网 报 安全 党支部 支部 集团 公司 微博 官方 胸痛 卒中 创伤 危重"
              + " 孕产妇 新生儿 诊疗 会诊 影像 检验 病理 心电 消毒 供应 远程 名医 工作室 专病 内科 外科 儿科 呼吸 急诊 发热 重症 重症医学 产科 妇科"
              + " 眼科 口腔 皮肤 皮肤病 骨科 胸科 心脏 老年 老龄 信息 数据 采血 献血 创新 转化 救援 应急 指挥 调度 活动 会议 接种 筛查 托育 幼儿园 小学 中学");

  private static final Pattern PART_OF_ORGANISATION =
      Pattern.compile(
          ".{2,}(?:委|局|厅|医院|中心|大学|医大|院|公司|报社|集团)" + ".{1,}(?:处|科|室|部|党委|团委|纪委|工会|支部|办|妇委会|组)");

  /// 省急救中心, 市第一医院: whose province or city is clear in its newspaper.
  private static final Pattern OF_A_PLACE =
      Pattern.compile(
          "(?:省(?![级属外内市直县])|市(?![级属县辖直内外])|县(?![级域乡直内外])|区(?![级域县内外])).{2,}"
              + "(?:委|局|厅|院|中心|所|站|协|会|联|报|网|网站|电视台|[部办室])"
              + "|(?:国家|中国|中华|全国|中央).{2,}(?:委|局|厅|疾控中心|协会|学会|报|网|网站)|团[省市县区]委|中共.+[省市县区]委"
              + "|[省市县区](?:总工会|妇联|残联|科协|文联|红会)");

  private static final Pattern GENERIC_PLACE =
      Pattern.compile("[全各本我外跨两多某该此]|国家|社区|城区|山区|地区|辖区|城市|县市|农村|市县|省市|区县");

  private static final Pattern GENERIC_OF_A_PLACE =
      Pattern.compile("[省市县区]?(?:区域|医疗|卫生|社区|服务|中心|总|综合|专科|定点){2,}(?:医院|中心|机构)?");

  /// Said about something, not the name of it.
  private static final Pattern SAYING =
      Pattern.compile(
          ".*(?:的|了|设在|位于|负责|开展|通过|获得|获评|参加|举行|举办|完成|成立|已|将|正在|可查|为主|不再|或者|如下|是指|以下|简称|统称|全称|首次|首家"
              + "|首个|首批|入选|合计|其中|包括|除外|同时|目前|今年|去年|近日|日前|地址|电话|热线|邮编|邮箱|http|www|@).*"
              + "|(?:即|原|现|含|系|由|经|与|对|为)(?:省|市|县|区|国家|全国|中国).*");

  private static final Pattern NUMBERED = Pattern.compile("\\D*第?\\d{3}\\D*|\\D*");
  private static final Pattern STATEMENT = Pattern.compile(".*[,.:;!?。%〔〕\\[\\]=<>].*");

  private static final int LONGEST = 36;

  private Shape() {}

  private static Pattern anyOf(String words) {
    return Pattern.compile(alternatives(words));
  }

  private static Pattern endsWith(String words, String others) {
    return Pattern.compile(
        ".*(?:" + alternatives(words) + ")" + (others.isEmpty() ? "" : "|" + others));
  }

  /// The longest first: 国家 is not 国 and something.
  private static String alternatives(String words) {
    return Arrays.stream(words.split(" "))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /// The word ends as organisations do.
  static boolean organisation(String word) {
    return MEDIA.matcher(word).matches() || ORGANISATION.matcher(word).matches();
  }

  /// The word ends as parts of an organisation do.
  static boolean department(String word) {
    return DEPARTMENT.matcher(word).matches() && word.length() > 2;
  }

  /// An organisation with a name of its own: not 三级甲等医院, not 设在县医院, not a mere 宣传处.
  static boolean ownName(String word) {
    if (MEDIA.matcher(word).matches()) {
      return true;
    }
    boolean whole = organisation(word) || PART_OF_ORGANISATION.matcher(word).matches();
    if (!whole || saying(word) || GENERIC_OF_A_PLACE.matcher(word).matches()) {
      return false;
    }
    return GENERIC.matcher(word).replaceAll("").length() > 1
        || OF_A_PLACE.matcher(word).matches()
        || (Region.of(word).named() && !GENERIC_PLACE.matcher(word).lookingAt())
        || Pattern.matches("(?:" + PLACES + ").{2,}", word);
  }

  /// A piece of a sentence.
  static boolean saying(String word) {
    return word.length() > LONGEST
        || SAYING.matcher(word).matches()
        || STATEMENT.matcher(word).matches()
        || !NUMBERED.matcher(word).matches();
  }
}
