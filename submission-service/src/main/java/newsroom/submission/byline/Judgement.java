package newsroom.submission.byline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsroom.submission.byline.Brackets.Bracket;
import newsroom.submission.byline.Byline.Named;
import newsroom.submission.byline.Byline.Part;
import newsroom.submission.byline.Piece.What;
import org.jspecify.annotations.Nullable;

/// Tells a byline from the many brackets that are none.
final class Judgement {
  /// Says something about what stands before it, or leads elsewhere.
  private static final Pattern REMARK =
      Pattern.compile(
          "(?:以下|下称|简称|又[称名]|也称|亦称|俗称|曾用名|原名|全称|英文|包括|包含|不含|不包括|例如|比如|譬如|其中|主要|详见|参见|另见|请见|见第|见图|见表"
              + "|隶属|挂靠|主办|承办|协办|牵头|联合主办|指导单位|支持单位|地址|地点|电话|联系方式|联系电话|咨询|报名|热线|邮箱|邮编|网址|时间|截止|附件|附[:表图]|注[:：]|备注"
              + "|题图|上图|下图|左图|右图|图为|图[一二三四五六七八九十\\d]|上接|下转|本版|图片由|照片由|(?:全文|报道|详情|名单|更多|内容|视频|相关.{0,4})[请可]?见|紧接|接第|未完|待续|数据来源|资料来源|文件来源|责任主体|监督电话|开户).*");

  private static final int LONGEST_BARE = 60;
  private static final Set<String> MEDIA = Set.of("NEWSPAPER", "GOV_WEBSITE", "GOV_MEDIA_ACCOUNT");
  private static final Pattern SENTENCE = Pattern.compile("[()（）【】\\[\\]〔〕。，；！？,;!?《》“”\"\\n]");
  private static final Pattern REPORTER = Pattern.compile("记者|通讯员|作者|撰稿|供稿");

  private static final Pattern NUMBERED =
      Pattern.compile(".*(?:[〔\\[]\\d{4}[〕\\]]|第\\d+号|\\d+号$|令第?\\d+).*");
  private static final Pattern AND_SO_ON = Pattern.compile(".*等(?:地|单位|医院|机构|部门|媒体|\\d+[家个].*)?");

  /// Before a known name it makes a remark of it: 即省儿童医院, 原省儿童医院.
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:即|原|现|现为|前身|前身为|含|如|指|系|由|驻|赴|在|经|与|和|及|对|为|以|附|见|挂靠|隶属|隶属于|位于|设在|主要为|下称|转|送|报送|抄送|参照|不含|除)");

  /// 上海儿童医学中心福建医院(福建省儿童医院): the bracket tells another name.
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "(?s).*(?:医院|卫生院|中心|委员会|委|局|厅|处|院|所|站|网|网站|单位|机构|大学|学院|学校|公司|协会|学会|报|公众号|媒体|部门|平台|账号|总院|分院|集团|院区"
              // no sentence ends with these
              + "|名单|名录|代表|者|人|员|队|方|[家位个名种类项]|等|有|为|是|在|由|与|和|及|向|赴|到|至|以及|包括|分别|如下|来自|位于|前往|走进|联合"
              + "|[,，、:：;；])");

  private Judgement() {}

  static Byline of(NameIndex names, Bracket bracket, @Nullable LocalDate date) {
    var folded = Folded.of(bracket.content()).shortened();
    String text = folded.text();
    if (text.length() < 2 || remark(names, text)) {
      return Byline.NONE;
    }
    var pieces = settled(names, Names.of(folded, Segmentation.of(names, folded, date)));
    var tally = new Tally(folded, pieces);
    boolean clear =
        switch (bracket.place()) {
          case CLEAR ->
              bracket.certain() ? tally.convinces() || tally.people() : tally.nothingElse();
          case AFTER_WORDS ->
              tally.nothingElse() && !SOMEBODY.matcher(bracket.before().stripTrailing()).matches();
          case BEFORE_TEXT -> tally.nothingElse();
        };
    return clear && !aboutSomebody(names, folded, pieces)
        ? new Byline(true, named(folded, pieces))
        : Byline.NONE;
  }

  /// A line without brackets that says nothing but who: registered units, or reporters by name.
  static Byline bare(NameIndex names, String line, @Nullable LocalDate date) {
    String text = line.strip().replaceFirst("^[■□●◎▲◆★※○]\\s*", "");
    if (text.length() > LONGEST_BARE || SENTENCE.matcher(text).find()) {
      return Byline.NONE;
    }
    var folded = Folded.of(text).shortened();
    var pieces = Names.of(folded, Segmentation.of(names, folded, date));
    var tally = new Tally(folded, pieces);
    var named = named(folded, pieces);
    // A paper's name alone is more likely its masthead
    boolean all =
        tally.nothingElse()
            && named.stream().allMatch(name -> name.unit().isPresent())
            && pieces.stream().noneMatch(piece -> piece.is(What.LABEL))
            && (named.size() > 1 || !medium(named.getFirst().unit().orElseThrow()));
    return all || tally.people() ? new Byline(true, named) : Byline.NONE;
  }

  static Byline everything(NameIndex names, String content, @Nullable LocalDate date) {
    var folded = Folded.of(content).shortened();
    var named =
        named(folded, settled(names, Names.of(folded, Segmentation.of(names, folded, date))));
    return named.isEmpty() ? Byline.NONE : new Byline(true, named);
  }

  private static boolean medium(KnownUnit unit) {
    String kind = unit.kind();
    return kind != null && MEDIA.contains(kind);
  }

  /// A name of several units is that one's whose parent is named beside it.
  private static List<Piece> settled(NameIndex names, List<Piece> pieces) {
    var parents =
        pieces.stream()
            .filter(piece -> piece.is(What.NAME) && piece.meant().size() == 1)
            .map(piece -> names.key(piece.meant().getFirst()))
            .toList();
    return pieces.stream()
        .map(piece -> {
          var below =
              piece.meant().stream()
                  .filter(unit -> names.above(unit).stream().limit(1).anyMatch(parents::contains))
                  .toList();
          return piece.meant().size() > 1 && below.size() == 1 ? piece.meaning(below) : piece;
        })
        .toList();
  }

  private static boolean remark(NameIndex names, String text) {
    return (REMARK.matcher(text).matches()
            || NUMBERED.matcher(text).matches()
            || (AND_SO_ON.matcher(text).matches() && Labels.before(text, 0) < 0))
        && names.named(text).isEmpty();
  }

  private static boolean aboutSomebody(NameIndex names, Folded folded, List<Piece> pieces) {
    for (var piece : pieces) {
      if (piece.is(What.UNKNOWN)) {
        String word = folded.text().substring(piece.from(), piece.to());
        for (int i = 1; i <= Math.min(4, word.length() - 3); i++) {
          if (ABOUT.matcher(word.substring(0, i)).matches()
              && !names.named(word.substring(i)).isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<Named> named(Folded folded, List<Piece> pieces) {
    var named = new ArrayList<Named>();
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      if (piece.is(What.NAME) || piece.is(What.UNKNOWN)) {
        String written = folded.written(piece.from(), piece.to());
        named.add(new Named(written, part(folded, pieces, i), piece.meant()));
      }
    }
    return named;
  }

  /// A word right after the name counts, else the last one before it.
  private static Part part(Folded folded, List<Piece> pieces, int at) {
    boolean slash = is(folded, pieces, at + 1, "/");
    int next = slash ? at + 2 : at + 1;
    if (next < pieces.size() && pieces.get(next).is(What.LABEL)) {
      boolean leadsOn = is(folded, pieces, next + 1, "/") || is(folded, pieces, next + 1, ":");
      boolean closes = next + 1 == pieces.size() || pieces.get(next + 1).is(What.ASIDE);
      boolean attached = !folded.gap(pieces.get(next).from());
      if (slash || (!leadsOn && (closes || attached))) {
        return part(text(folded, pieces.get(next)));
      }
    }
    for (int i = at - 1; i >= 0; i--) {
      if (pieces.get(i).is(What.LABEL)) {
        return part(text(folded, pieces.get(i)));
      }
    }
    return Part.CONTRIBUTED;
  }

  private static boolean is(Folded folded, List<Piece> pieces, int at, String sign) {
    return at < pieces.size()
        && pieces.get(at).is(What.ASIDE)
        && text(folded, pieces.get(at)).equals(sign);
  }

  private static String text(Folded folded, Piece piece) {
    return folded.text().substring(piece.from(), piece.to());
  }

  private static Part part(String label) {
    return switch (label) {
      case "摄影", "摄", "图", "图片", "供图", "图源", "图片来源", "摄影报道", "摄影记者", "摄像" -> Part.PHOTO;
      case "整理", "编写", "编译", "综合整理", "整理报道", "综合", "综合报道" -> Part.COMPILED;
      default -> Part.CONTRIBUTED;
    };
  }

  /// What the pieces come to.
  private record Tally(Folded folded, List<Piece> pieces) {
    private long names() {
      return pieces.stream().filter(p -> p.is(What.NAME)).count();
    }

    private List<String> unknown() {
      return pieces.stream().filter(p -> p.is(What.UNKNOWN)).map(p -> text(folded, p)).toList();
    }

    /// Known names and words without weight.
    boolean nothingElse() {
      return names() > 0 && unknown().isEmpty();
    }

    /// Persons and what they did, no house at all.
    boolean people() {
      return names() == 0
          && unknown().isEmpty()
          && pieces.stream().anyMatch(p -> p.is(What.PERSON))
          && pieces.stream()
              .anyMatch(p -> p.is(What.LABEL) && REPORTER.matcher(text(folded, p)).find());
    }

    /// Known names with little unknown beside them, or nothing but clear organisations.
    boolean convinces() {
      var unknown = unknown();
      if (unknown.stream().anyMatch(Shape::saying)) {
        return false;
      }
      long clear = unknown.stream().filter(Shape::ownName).count();
      long parts = unknown.stream().filter(w -> !Shape.ownName(w) && Shape.department(w)).count();
      long rest = unknown.size() - clear - parts;
      return names() > 0 ? rest <= names() + clear : clear > 0 && rest == 0;
    }
  }
}
