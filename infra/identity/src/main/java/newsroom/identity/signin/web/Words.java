package newsroom.identity.signin.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import newsroom.identity.account.Fault;
import newsroom.identity.account.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Sentences for the pages: how long to wait, how often one may still try, what is wrong where.
@Component
class Words {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  String say(String code, Locale locale, Object... arguments) {
    return messages.getMessage(code, arguments, locale);
  }

  String pause(Duration pause, Locale locale) {
    return say("wait." + unit(pause), locale, amount(pause));
  }

  /// In the newspaper's time zone, to the minute.
  String moment(Instant at, Locale locale) {
    String pattern =
        locale.getLanguage().equals("en") ? "d MMMM yyyy, HH:mm" : "yyyy 年 M 月 d 日 HH:mm";
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(SHANGHAI).format(at);
  }

  /// The broken rules by field name, each as a sentence.
  Map<String, String> faults(Refusal.Invalid invalid, Locale locale) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Fault fault : invalid.faults()) {
      said.putIfAbsent(fault.path().substring(1), say("fault." + fault.code(), locale));
    }
    return said;
  }

  static String retryAfter(Duration pause) {
    return String.valueOf(seconds(pause));
  }

  private static String unit(Duration pause) {
    return seconds(pause) < 60 ? "seconds" : "minutes";
  }

  private static long amount(Duration pause) {
    long seconds = seconds(pause);
    return seconds < 60 ? seconds : (seconds + 59) / 60;
  }

  private static long seconds(Duration pause) {
    return Math.max(1, pause.plusMillis(999).toSeconds());
  }
}
