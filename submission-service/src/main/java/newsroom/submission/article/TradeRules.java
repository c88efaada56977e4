package newsroom.submission.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsroom.contracts.submission.ReprintSource;
import org.jspecify.annotations.Nullable;

/// What law and trade ask of a text, apart from its genre. Sources: the canvas.
final class TradeRules {
  static final int CRITICAL_SOURCES = 2;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_URL = 500;
  private static final int LONGEST_ENTRY = 200;
  private static final int MOST_ENTRIES = 20;

  /// A journalist named where copy begins or ends; 记者从…获悉 and 答记者问 name nobody.
  private static final Pattern JOURNALIST =
      Pattern.compile(
          "^[^。]{0,12}[（(][^）)]{0,40}记者[^）)]{0,40}[）)]"
              + "|^本[报网刊台](?:特约|特派|见习|实习)?记者"
              + "|^(?:特约|特派|见习|实习)?记者[\\s　]+\\p{IsHan}"
              + "|[（(](?:本[报网刊台])?(?:特约|特派|见习|实习)?记者[\\s　:：]*\\p{IsHan}[^）)]{0,40}[）)]$");

  private TradeRules() {}

  static void check(Content content, Findings findings) {
    var more = content.particulars();
    switch (content.origin()) {
      case ORIGINAL -> {
        if (more.callId() == null && more.verification() == null) {
          findings.note("/verification", ArticleReason.NOT_VERIFIED);
        }
      }
      case COMMISSIONED -> {
        if (more.callId() == null) {
          findings.must("/callId", ArticleReason.CALL_MISSING);
        }
      }
      case REPRINT -> reprint(content.reprint(), findings);
    }
    if (content.origin() != Origin.REPRINT) {
      journalist(content, findings);
    }
    var ai = more.ai();
    if (ai == null) {
      findings.note("/aiAssisted", ArticleReason.AI_NOT_SAID);
    } else if (ai.used() && ai.extent().isEmpty()) {
      findings.must("/aiAssisted/extent", ArticleReason.AI_EXTENT);
    }
    verification(more, findings);
  }

  private static void reprint(@Nullable ReprintSource source, Findings findings) {
    if (source == null || source.sourceName().isEmpty() || source.originalTitle().isEmpty()) {
      findings.must("/reprint", ArticleReason.REPRINT_SOURCE);
      return;
    }
    findings.longest("/reprint/sourceName", source.sourceName(), CopyCheck.LONGEST_NAME, 999);
    findings.longest("/reprint/originalTitle", source.originalTitle(), LONGEST_TITLE, 999);
    if (source.originalDate() == null) {
      findings.must("/reprint/originalDate", ArticleReason.REPRINT_DATE);
    }
    if (source.author() == null) {
      findings.note("/reprint/author", ArticleReason.REPRINT_AUTHOR);
    } else {
      findings.longest("/reprint/author", source.author(), CopyCheck.LONGEST_NAME, 999);
    }
    String url = source.originalUrl();
    if (url != null && !web(url)) {
      findings.must("/reprint/originalUrl", ArticleReason.WEB_ADDRESS);
    } else if (url == null) {
      findings.note("/reprint/originalUrl", ArticleReason.REPRINT_ADDRESS);
    } else {
      findings.longest("/reprint/originalUrl", url, LONGEST_URL, 999);
    }
    rights(source, findings);
  }

  private static void rights(ReprintSource source, Findings findings) {
    Set<String> cleared =
        source.rights().stream()
            .filter(right -> !right.basis().equals(RightBasis.UNKNOWN.name()))
            .map(ReprintSource.ChannelRight::channel)
            .collect(Collectors.toSet());
    for (int i = 0; i < source.rights().size(); i++) {
      var right = source.rights().get(i);
      if (right.basis().equals(RightBasis.STATUTORY.name())
          && !right.channel().equals(Channel.PRINT.name())) {
        findings.must("/reprint/rights/" + i + "/basis", ArticleReason.RIGHT_STATUTORY);
      }
    }
    for (var channel : Channel.values()) {
      if (!cleared.contains(channel.name())) {
        findings.note(
            "/reprint/rights",
            ArticleReason.RIGHT_UNKNOWN,
            Map.of("channel", channel.chinese(), "channelEn", channel.english()));
      }
    }
  }

  private static void journalist(Content content, Findings findings) {
    if (content.rawByline().contains("记者")) {
      findings.check("/rawByline", ArticleReason.JOURNALIST);
    }
    var body = content.body();
    for (int i = 0; i < body.size(); i++) {
      boolean edge = i == 0 || i == body.size() - 1;
      if (edge && body.get(i).counts() && JOURNALIST.matcher(body.get(i).text()).find()) {
        findings.check("/body/" + i + "/text", ArticleReason.JOURNALIST);
      }
    }
  }

  private static void verification(Particulars more, Findings findings) {
    var verification = more.verification();
    if (verification == null) {
      return;
    }
    if (verification.critical() && verification.sources().size() < CRITICAL_SOURCES) {
      findings.must(
          "/verification/sources",
          ArticleReason.CRITICAL_SOURCES,
          Map.of("least", CRITICAL_SOURCES, "actual", verification.sources().size()));
    }
    if (verification.critical() && verification.evidence().isEmpty()) {
      findings.must("/verification/evidence", ArticleReason.CRITICAL_EVIDENCE);
    }
    for (var list :
        Map.of("sources", verification.sources(), "evidence", verification.evidence()).entrySet()) {
      String path = "/verification/" + list.getKey();
      if (list.getValue().size() > MOST_ENTRIES) {
        findings.must(
            path,
            ArticleReason.TOO_MANY,
            Map.of("limit", MOST_ENTRIES, "actual", list.getValue().size()));
      }
      for (int i = 0; i < list.getValue().size(); i++) {
        findings.longest(path + "/" + i, list.getValue().get(i), LONGEST_ENTRY, 999);
      }
    }
  }

  private static boolean web(String url) {
    try {
      var uri = new URI(url);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
