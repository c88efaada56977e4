package newsroom.notification.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param from the sender's address; its domain ends every Message-ID
/// @param connections to the mail server at the same time
/// @param firstPause before the second attempt; doubled each time, up to the longest
/// @param giveUpAfter counted from when the mail was promised
/// @param lookEvery between two looks for work when nobody nudges
/// @param lease how long one process works alone; how long another one waits when it is killed
@ConfigurationProperties("newsroom.mail")
public record MailSettings(
    @DefaultValue("newsroom@localhost.localdomain") String from,
    @DefaultValue("4") int connections,
    @DefaultValue("2s") Duration firstPause,
    @DefaultValue("15m") Duration longestPause,
    @DefaultValue("24h") Duration giveUpAfter,
    @DefaultValue("1s") Duration lookEvery,
    @DefaultValue("6s") Duration lease) {
  public MailSettings {
    if (from.indexOf('@') < 1 || from.indexOf('@') == from.length() - 1) {
      throw new IllegalArgumentException("newsroom.mail.from is no mail address: " + from);
    }
  }

  public String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
