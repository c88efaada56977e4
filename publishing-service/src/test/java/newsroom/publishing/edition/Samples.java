package newsroom.publishing.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.Makeup;
import newsroom.publishing.issue.Slot;
import newsroom.publishing.pool.AiLabel;
import newsroom.publishing.pool.ArticleText;
import newsroom.publishing.pool.ArticleText.Paragraph;

/// A made-up paper, rich in structure.
public final class Samples {
  private Samples() {}

  private static List<Paragraph> body(String... paragraphs) {
    var body = new ArrayList<Paragraph>();
    for (var text : paragraphs) {
      boolean subhead = text.startsWith("#");
      body.add(new Paragraph("p" + (body.size() + 1), subhead, subhead ? text.substring(1) : text));
    }
    return body;
  }

  /// A body with every kind of paragraph.
  private static List<Paragraph> structured() {
    var body = new ArrayList<>(body("本报面向全省征集家庭医生签约服务一线故事。", "#怎么投"));
    for (var item : List.of("1|文字1500字以内", "1|图片3至5幅，须附", "2|图说", "2|摄影者姓名", "1|H2O不算字")) {
      var marks =
          item.contains("H2O")
              ? List.of(new ArticleText.Mark(1, 2, "SUBSCRIPT"))
              : List.<ArticleText.Mark>of();
      body.add(
          new Paragraph(
              "p" + (body.size() + 1),
              false,
              item.substring(2),
              "LIST_ITEM",
              item.charAt(0) - '0',
              true,
              marks,
              null));
    }
    body.add(new Paragraph("q1", false, "“写你熟悉的人。”", "QUOTE", null, null, List.of(), null));
    body.add(new Paragraph("i1", false, "去年的获奖者", "IMAGE", null, null, List.of(), "张三示例"));
    return body;
  }

  private static ArticleText text(
      int n, String eyebrow, String headline, String deck, String byline, List<Paragraph> body) {
    return new ArticleText(
        "0190a000-0000-7000-8000-00000000000" + n,
        1,
        Integer.toString(n).repeat(64),
        eyebrow.isEmpty() ? null : eyebrow,
        List.of(headline.split("/")),
        deck.isEmpty() ? null : deck,
        body,
        "(" + byline + ")",
        List.of(byline.split(" ")),
        n == 4
            ? new ArticleText.Reprint(
                "示例晚报", "李四示例", "药房里的云", "https://example.org/2026/yf", LocalDate.of(2026, 10, 20))
            : null,
        null,
        n == 1 ? "（详见“健康示例”公众号）" : null,
        n == 2 ? AiLabel.PARTLY : null);
  }

  public static final List<ArticleText> TEXTS =
      List.of(
          text(
              1,
              "村医不打烊　药箱就在家门口",
              "云溪：夜门诊开到村口",
              "——县总医院牵头，42个中心村卫生所晚间轮值接诊",
              "云溪县卫健局 云溪县总医院",
              body(
                  "晚上8点，云溪县石桥镇大坑头村的卫生所还亮着灯。62岁的茶农卷起袖子量血压，村医一边记录，一边把降压药的服用时间重新写在药盒上。“白天采茶走不开，现在吃过晚饭，走两步就到。”他说。",
                  "石桥镇有11个行政村，青壮年白天多在茶山和厂里，慢性病随访常常“人等不来、门敲不开”。今年3月，云溪县总医院把县域医共体的排班表向后推了3小时：42个中心村卫生所每周二、四、六晚上7点到9点半开诊，县、镇两级医生轮流下村，村医全程在岗。",
                  "夜门诊不只是多开一盏灯。总医院给每个中心村卫生所配了便携心电图机和血糖血脂仪，检查结果实时传到县里，值班医生10分钟内出报告；需要住院的，由村医在系统里直接预约床位，第二天一早乘“健康班车”进城。",
                  "#排班跟着农时走",
                  "“采茶季晚半小时，农闲时早半小时。”县卫健局基层卫生股负责人介绍，夜门诊的时间由镇卫生院和村委会商量着定，提前一周贴在村口，也发到村民微信群里。",
                  "3月以来，夜门诊累计接诊1.26万人次，其中高血压、糖尿病随访占58%；转诊到县医院的287人次中，有31人是心梗、脑卒中的早期患者。",
                  "#账要算得过来",
                  "晚上加班，待遇怎么办？云溪县从医保结余留用资金中列支夜诊补助，县、镇医生每晚120元，村医每晚80元，按月公示。药品由总医院统一配送，村里与县里同一个目录、同一个价格。",
                  "“以前最怕夜里发病，现在心里有底。”大坑头村的村干部说。夜里9点半，最后一位村民离开，村医把药柜锁好，灯还留着一盏，照着通往卫生所的那段石阶。")),
          text(
              2,
              "从采集到输注全程可查",
              "一袋血有了“身份证”",
              "",
              "省示例血液中心",
              body(
                  "近日，省示例血液中心启用新一代血液信息系统，每袋血液从采集、检测、制备到发往医院，都有一枚可追溯的电子标签。",
                  "献血者挽起袖子的同时，标签已经写入采集时间、地点和护士工号。血袋进入冷链车后，温度每5分钟记录一次，一旦超过6摄氏度，系统立即报警。",
                  "“过去查一袋血的去向要翻四本台账，现在扫一下就行。”中心质量管理科工作人员说，系统试运行3个月，血液报废率由1.9%降到1.1%，下降0.8个百分点。",
                  "目前，该系统已与全省87家用血医院对接，献血者可在手机上查询自己的血液何时启用。")),
          text(
              3,
              "",
              "梅岭启动/银发听力筛查",
              "",
              "梅岭县卫健局",
              body(
                  "10月22日，梅岭县启动65岁以上老年人听力健康筛查，首批覆盖9个乡镇、1.1万人。",
                  "筛查由县医院耳鼻喉科与乡镇卫生院联合开展，包括问卷、耳镜检查和纯音听阈测试，结果记入电子健康档案，需要助听器验配的，由残联给予补贴。",
                  "县医院提醒，老年人如看电视音量越调越大、常听错话，应及早检查，不要当作“上了年纪都这样”。")),
          text(
              4,
              "等候从两个半小时缩到20分钟",
              "中药房搬上“云”",
              "",
              "省示例中医院",
              body(
                  "患者在家下单，药房审方、煎煮、打包，次日送到。省示例中医院“云煎药”平台上线半年，代煎处方8.3万张，平均等候时间由2.5小时缩短到20分钟。",
                  "平台把每一剂药的浸泡、先煎后下、火候时长都写进流程，煎药师逐步扫码确认，患者在手机上能看到自己那锅药熬到了哪一步。",
                  "平台还接入处方前置审核，半年来拦截配伍与用量疑问处方1140余张，均由药师与开方医师当日沟通后调整。下一步，平台将向12家县级中医院开放。")),
          text(
              5,
              "",
              "岚湾流动接种车进校园",
              "",
              "岚湾市示例疾控中心",
              body("岚湾市疾控中心两台流动接种车开进23所中小学，两周接种流感疫苗1.8万剂次，家长在线签署知情同意书。")),
          text(6, "", "“我身边的家庭医生”征稿启事", "", "本报编辑部", structured()),
          text(
              7,
              "",
              "<script>alert('题')</script>",
              "<img src=x onerror=alert(1)>",
              "\"><b>示例</b>",
              body(
                  "a < b && c > d；</p><script>alert(1)</script>",
                  "#<svg/onload=alert(2)>",
                  "&amp; 尾")));

  public static final Issue.Masthead HEAD =
      new Issue.Masthead(
          "0190b000-0000-8000-8000-000000000001", "健康示例", 1286, 5120, LocalDate.of(2026, 10, 30));

  private static Slot slot(int order, Slot.Role role, String column, boolean vertical, int n) {
    var text = TEXTS.get(n - 1);
    return new Slot(
        order,
        role,
        column.isEmpty() ? null : column,
        vertical,
        new Slot.Filled(text.articleId(), text.versionNo(), text.contentHash()));
  }

  public static Makeup makeup() {
    return new Makeup(
        List.of(
            new Makeup.Page(
                1,
                "基层",
                List.of(
                    slot(1, Slot.Role.LEAD, "基层故事", false, 1),
                    slot(2, Slot.Role.SECOND, "", false, 2),
                    slot(3, Slot.Role.SECOND, "", true, 3),
                    slot(4, Slot.Role.SECOND, "", false, 4),
                    slot(5, Slot.Role.BRIEF, "简讯", false, 5),
                    slot(6, Slot.Role.NOTICE, "", false, 6))),
            new Makeup.Page(2, "科普", List.of(slot(1, Slot.Role.LEAD, "", false, 7)))));
  }

  public static Issue.Signed signed() {
    return new Issue.Signed(
        HEAD,
        makeup(),
        new Issue.Signature("chief", java.time.Instant.EPOCH, makeup().contentHash()));
  }

  public static Map<String, ArticleText> texts() {
    var texts = new HashMap<String, ArticleText>();
    TEXTS.forEach(text -> texts.put(text.articleId(), text));
    return texts;
  }
}
