package newsroom.submission.byline;

import java.util.regex.Pattern;

/// Whether a word may be somebody's name. People stand in bylines too, but they are no units.
final class Persons {
  /// Foreign and minority names with a dot are long.
  static final int LONGEST = 14;

  private static final Pattern HAN =
      Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,6}(·\\p{IsHan}{1,6}){1,2}");

  private static final String COMMON =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
  private static final String OTHER =
      "常温康施洪季安章鲁俞翟游涂庄柯詹阮连官巫池饶丘蓝缪危练简欧童卓纪柳骆梅祝鄢阎易申颜倪葛尤左盛文牛童管祁冉滕辛甘项单齐焦裴符聂舒包华耿关岳宁苗丛艾霍靳殷";
  private static final Pattern DOUBLE =
      Pattern.compile("(欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|闻人|宇文|长孙).{1,2}");

  private Persons() {}

  /// @param told whether a word before says that somebody is named here
  static boolean like(String word, boolean told) {
    if (!HAN.matcher(word).matches() || Shape.organisation(word) || Shape.department(word)) {
      return false;
    }
    if (told || word.indexOf('·') > 0 || DOUBLE.matcher(word).matches()) {
      return true;
    }
    int first = word.charAt(0);
    return COMMON.indexOf(first) >= 0 || (word.length() < 4 && OTHER.indexOf(first) >= 0);
  }
}
