package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Names that stand after an office, as 党委书记、院长某某. A name without an office is not looked for.
final class People {
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤游温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关焦俞左柳甘祝包代阮凌翁纪尤柯洪连危上官欧阳饶池缪蓝揭涂阙童傅景简卜卞丰苗凤花俞柏水窦云奚郎昌房裴骆车冉尚柴华路娄霍宁席麻项卓蒲边辛管盛司姬屈燕桂茅晏梅单盖鄢麦沙阳谷罗束木惠丛巫褚司马诸葛慕容东方";
  private static final String POST =
      "(?:党组书记|党委书记|党委副书记|副书记|书记|副主任医师|主任医师|主治医师|副主任护师|主任护师|副主任|主任|副院长|院长|副局长|局长|副处长|处长|副厅长|厅长|副站长|站长|副会长|会长|董事长|总经理|副校长|校长|副所长|所长|科长|副科长|护士长|护士|医生|医师|教授|副教授|副部长|部长|副省长|省长|副市长|市长|副县长|县长|理事长|秘书长|队长|组长|院士|主席|副主席|负责人|巡视员|委领导|主管药师|主管中药师|中药师|药师|主管护师|护师|技师|主管技师|村医|乡村医生|志愿者|骑手|教师|队员|村民|居民|市民|患者|会员|代表|党员)";
  private static final Pattern NAMED =
      Pattern.compile(
          "([\\u4e00-\\u9fffA-Za-z0-9、,“”()（）]{0,40}?"
              + POST
              + ")(?<name>["
              + SURNAMES
              + "][\\u4e00-\\u9fff]{1,2})(?=表示|介绍|说|出席|主持|认为|强调|指出|作|带领|率|致辞|讲话|宣布|获|、|,|，|。|等|和|对|担任|为|一行|参加|在|榜上|扎根|告诉|坦言|回忆|解释|提醒|[:：]|解答|解读|接受|走进|前往|带|代表|与|向|到|参与|主讲|授课|一边|翻|站|看|共同|围绕|就|现场|实地|深入|先后|还|也|的|家中|正|已|从|用|把|给|因|是|今年|时|[（(]|$)");
  private static final Pattern KIN =
      Pattern.compile(
          "(奶奶|爷爷|阿姨|大爷|大妈|大娘|师傅|先生|女士|老人|医生|主任|书记|同志|老师|老伯|某某?|院长|家长|代表|健康|卫生|医院|医疗|服务|工作|安全|管理|领导|组织|群众|党员)$|^(和|与|及|等|在|对|为|向|从)");
  private static final Pattern SENTENCE = Pattern.compile("[。！？；;!?]|[“”\"]");

  private People() {}

  static List<ImportedArticle.Person> of(List<String> paragraphs) {
    Map<String, String> found = new LinkedHashMap<>();
    for (var paragraph : paragraphs) {
      for (var sentence : SENTENCE.split(paragraph)) {
        var named = NAMED.matcher(sentence);
        while (named.find()) {
          String name = named.group("name");
          if (KIN.matcher(name).find()) {
            continue;
          }
          if (Glyphs.hanCount(name) >= 2 && !name.matches(".*[的了在是和与及就对作]$")) {
            found.putIfAbsent(name, title(named.group(1)));
          }
        }
      }
    }
    var people = new ArrayList<ImportedArticle.Person>();
    found.forEach((name, title) -> people.add(new ImportedArticle.Person(name, title)));
    return people;
  }

  /// From the last clause on that names the house.
  private static String title(String text) {
    int from = Math.max(text.lastIndexOf(','), text.lastIndexOf('，'));
    String title = from >= 0 && text.length() - from > 4 ? text.substring(from + 1) : text;
    return title.replaceFirst("^(.*邀请了?|记(?=.{2,8}[省市县区乡镇院])|由|经|其中|并|和|与|据|近日|日前|在|对|向|以及)", "");
  }
}
