package newsroom.submission.attachment;

import java.time.Clock;
import java.time.Duration;
import newsroom.platform.blob.BlobStore;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.upload.Shelf;
import newsroom.submission.upload.Turns;
import newsroom.submission.upload.VirusScanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/// Sets up the desk of the attachments.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentConfiguration.AttachmentSettings.class)
class AttachmentConfiguration {
  /// `newsroom.attachments.*`
  ///
  /// @param atOnce how many are taken in at a time
  /// @param patience how long one waits for its turn
  /// @param keep how long the files of a deleted article stay
  @ConfigurationProperties("newsroom.attachments")
  record AttachmentSettings(
      @DefaultValue("8") int atOnce,
      @DefaultValue("20s") Duration patience,
      @DefaultValue("P7D") Duration keep) {}

  @Bean
  AttachmentTurns attachmentTurns(AttachmentSettings settings) {
    return new AttachmentTurns(new Turns(settings.atOnce(), settings.patience()));
  }

  @Bean
  AttachmentDesk attachmentDesk(
      Attachments attachments,
      ArticleDesk articles,
      BlobStore blobs,
      VirusScanner scanner,
      Shelf shelf,
      Clock clock) {
    return new AttachmentDesk(attachments, articles, blobs, scanner, shelf, clock);
  }

  @Bean
  AttachmentRounds attachmentRounds(AttachmentDesk desk, AttachmentSettings settings, Clock clock) {
    return new AttachmentRounds(desk, settings, clock);
  }

  /// Tidies up now and then.
  static final class AttachmentRounds {
    private static final Logger log = LoggerFactory.getLogger(AttachmentRounds.class);
    private final AttachmentDesk desk;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentRounds(AttachmentDesk desk, AttachmentSettings settings, Clock clock) {
      this.desk = desk;
      this.settings = settings;
      this.clock = clock;
    }

    @Scheduled(
        initialDelayString = "${newsroom.attachments.tidy-every:1h}",
        fixedDelayString = "${newsroom.attachments.tidy-every:1h}")
    void tidy() {
      int removed = desk.tidy(clock.instant(), settings.keep());
      if (removed > 0) {
        log.info("Removed {} attachments of deleted articles", removed);
      }
    }
  }
}
