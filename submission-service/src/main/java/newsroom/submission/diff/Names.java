package newsroom.submission.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsroom.submission.diff.Token.Kind;

/// Joins what names one thing: 澜州市|第一|医院 and 副|主任医师. Such a name is exchanged whole.
final class Names {
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "医院|保健院|卫生院|疗养院|研究院|研究所|学院|大学|中学|小学|卫健委|卫健局|卫计委|卫计局|卫生局|卫生厅"
              + "|卫生健康委|卫生健康委员会|卫生健康局|疾控中心|疾控局|预防控制中心|预防控制局|血液中心|急救中心|促进中心|服务中心|监测中心"
              + "|精神卫生中心|医学中心|血站|监督所|监督局|医保局|医疗保障局|药监局|监管局|管理局|教育厅|教育局|民政厅|民政局|财政厅"
              + "|财政局|公安厅|公安局|人社厅|人社局|红十字会|总工会|妇联|学会|协会|计生协|基金会|人民政府|日报社?|晚报社?|电视台");
  private static final int LONGEST_HEAD = 4;
  private static final Set<String> DESCRIBING =
      words(
          """
          第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 一 二 三 四 五 六 七 八 九 十 人民 中心 附属 附 中医 中医药 中西医
          结合 妇幼 妇儿 妇女 儿童 肿瘤 胸科 传染病 精神 卫生 口腔 眼科 骨科 康复 老年 协和 立 省立 市立 县立 总 职业病 皮肤病
          肺科 血液 急救 健康 教育 促进 计生 计划生育 护理 医师 医学 医科 医药 预防 公共 科学 技术 师范 理工 职业 疾病 控制 社区
          综合 示例 大学 同济 华侨 监督 管理 保障 医疗 市场 药品 食品\
          """);
  private static final Set<String> LEVELS = words("国家 中国 全国 省 市 县 区 旗 乡 镇 街道");

  /// Single signs that are words of their own and no part of a place's name.
  private static final Set<String> APART =
      words(
          """
          的 地 得 了 着 过 之 在 由 和 与 及 或 向 从 到 对 于 给 把 被 将 让 为 是 以 等 各 每 该 本 我 你 他 她 它 这 那 某 全
          多 家 个 名 所 座 位 也 都 还 又 再 并 而 但 且 就 才 已 曾 要 可 会 能 应 须 需 请 据 经 因 后 前 中 内 外 上 下 里 时 日
          月 年 新 有 来 去 进 出 入 按 自 至 跨 赴 近 原 任 说 称 问 答 级 大 小 好 做 设 建 办 派 送 走\
          """);

  private static final int LONGEST_PLACE = 3;

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:常务)?副?(?:主任|主管|主治)(?:中?医师|护师|药师|技师)|(?:常务)?副(?:[院局厅处科所部会站校馆园队组市县区镇乡州社省]长"
              + "|主任|书记|主席|秘书长|教授|研究员|理事长|总编辑|总经理|调研员|巡视员|护士长)");
  private static final int LONGEST_TITLE = 4;

  private Names() {}

  static List<Token> joined(List<Token> tokens) {
    return organisations(titles(tokens));
  }

  private static List<Token> titles(List<Token> tokens) {
    var joined = new ArrayList<Token>();
    for (int i = 0; i < tokens.size(); ) {
      int end = i;
      for (int next = i + 1; next <= Math.min(tokens.size(), i + LONGEST_TITLE); next++) {
        if (tokens.get(next - 1).kind() != Kind.HAN) {
          break;
        }
        if (TITLE.matcher(text(tokens, i, next)).matches()) {
          end = next;
        }
      }
      joined.add(end > i ? name(tokens, i, end) : tokens.get(i));
      i = Math.max(i + 1, end);
    }
    return joined;
  }

  private static List<Token> organisations(List<Token> tokens) {
    var joined = new ArrayList<Token>();
    for (int i = 0; i < tokens.size(); i++) {
      joined.add(tokens.get(i));
      int head = head(joined);
      if (head >= 0) {
        int from = before(joined, head);
        if (from < joined.size() - 1) {
          var whole = name(joined, from, joined.size());
          joined.subList(from, joined.size()).clear();
          joined.add(whole);
        }
      }
    }
    return joined;
  }

  /// Where the name of a kind of organisation begins that ends with the last token, or -1.
  private static int head(List<Token> tokens) {
    for (int from = tokens.size() - 1;
        from >= Math.max(0, tokens.size() - LONGEST_HEAD)
            && (tokens.get(from).kind() == Kind.HAN || tokens.get(from).kind() == Kind.NAME);
        from--) {
      if (ORGANISATION.matcher(text(tokens, from, tokens.size())).matches()) {
        return from;
      }
    }
    return -1;
  }

  /// Takes in what describes the organisation, then its level with the place, over and over.
  private static int before(List<Token> tokens, int head) {
    int from = head;
    boolean placed = false;
    while (from > 0) {
      var token = tokens.get(from - 1);
      boolean describes =
          DESCRIBING.contains(token.text()) || (token.kind() == Kind.NAME && isHead(token));
      if (describes && !placed) {
        from--;
      } else if (LEVELS.contains(token.text())) {
        from = place(tokens, from - 1);
        placed = true;
      } else if (token.kind() == Kind.HAN && isPlaceWithLevel(token.text())) {
        from--;
        placed = true;
      } else {
        return from;
      }
    }
    return from;
  }

  private static boolean isHead(Token token) {
    return ORGANISATION.matcher(token.text()).find();
  }

  private static boolean isPlaceWithLevel(String word) {
    return word.length() > 2 && "省市县区旗".indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  /// 澜|州 before 市: a word of two signs, or single ones that are no words of their own.
  private static int place(List<Token> tokens, int level) {
    if (tokens.get(level).text().length() > 1) {
      return level;
    }
    int from = level;
    int length = 0;
    while (from > 0) {
      var token = tokens.get(from - 1);
      int size = token.text().length();
      boolean fits =
          token.kind() == Kind.HAN
              && length + size <= LONGEST_PLACE
              && (size == 1 ? !APART.contains(token.text()) : length == 0 && isNoun(token.text()));
      if (!fits) {
        break;
      }
      length += size;
      from--;
      if (size > 1) {
        break;
      }
    }
    return length == 1 ? level : from;
  }

  /// 走进市 is no place: a word that ends as verbs do names none.
  private static boolean isNoun(String word) {
    return "进入到往向自在于由为与及和从给对据经赴等".indexOf(word.charAt(word.length() - 1)) < 0
        && "各每该全本某这那".indexOf(word.charAt(0)) < 0
        && !VERBS.contains(word);
  }

  private static final Set<String> VERBS =
      words(
          """
          参加 组织 安排 联合 邀请 支援 帮扶 推动 介绍 访问 考察 调研 支持 协助 前往 通过 经过 依托 指导 要求 成为 共有 没有 建设
          开设 成立 关于 根据 按照 以及 包括 其中 目前 已有 所有 部分 多家 首家 一家 两家 三家 有关 相关 近日 日前 昨日 今年 去年
          记者 患者 群众 医生 专家 负责 主办 承办 协办 送到 转到 回到 来自 加强 提升 督促 动员 表示 获悉\
          """);

  private static Token name(List<Token> tokens, int from, int to) {
    return new Token(
        tokens.get(from).from(), tokens.get(to - 1).to(), Kind.NAME, text(tokens, from, to));
  }

  private static String text(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream().map(Token::text).collect(Collectors.joining());
  }

  private static Set<String> words(String lines) {
    return Arrays.stream(lines.split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
