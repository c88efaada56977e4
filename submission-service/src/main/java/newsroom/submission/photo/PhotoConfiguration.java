package newsroom.submission.photo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsroom.platform.blob.BlobStore;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.picture.Darkroom;
import newsroom.submission.upload.BlobUse;
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

/// Sets up the desk of the photos.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PhotoConfiguration.PhotoSettings.class)
class PhotoConfiguration {
  /// `newsroom.photos.*`
  ///
  /// @param atOnce how many are worked on at a time
  /// @param patience how long one waits for its turn
  /// @param keep how long a photo stays that no text names
  @ConfigurationProperties("newsroom.photos")
  record PhotoSettings(
      @DefaultValue("2") int atOnce,
      @DefaultValue("20s") Duration patience,
      @DefaultValue("P7D") Duration keep) {}

  @Bean
  Darkroom darkroom() {
    return new Darkroom();
  }

  @Bean
  Shelf shelf(BlobStore blobs, List<BlobUse> users) {
    return new Shelf(blobs, users);
  }

  @Bean
  ArticlePhotos articlePhotos(Photos photos) {
    return new ArticlePhotos(photos);
  }

  @Bean
  PhotoTurns photoTurns(PhotoSettings settings) {
    return new PhotoTurns(new Turns(settings.atOnce(), settings.patience()));
  }

  @Bean
  PhotoDesk photoDesk(
      Photos photos,
      Darkroom darkroom,
      BlobStore blobs,
      VirusScanner scanner,
      Shelf shelf,
      ArticleDesk articles,
      Clock clock) {
    return new PhotoDesk(photos, darkroom, blobs, scanner, shelf, articles, clock);
  }

  @Bean
  TidyRounds tidyRounds(PhotoDesk desk, PhotoSettings settings, Clock clock) {
    return new TidyRounds(desk, settings, clock);
  }

  /// Tidies up now and then.
  static final class TidyRounds {
    private static final Logger log = LoggerFactory.getLogger(TidyRounds.class);
    private final PhotoDesk desk;
    private final PhotoSettings settings;
    private final Clock clock;

    TidyRounds(PhotoDesk desk, PhotoSettings settings, Clock clock) {
      this.desk = desk;
      this.settings = settings;
      this.clock = clock;
    }

    @Scheduled(
        initialDelayString = "${newsroom.photos.tidy-every:1h}",
        fixedDelayString = "${newsroom.photos.tidy-every:1h}")
    void tidy() {
      int removed = desk.tidy(clock.instant(), settings.keep());
      if (removed > 0) {
        log.info("Removed {} photos that nobody uses", removed);
      }
    }
  }
}
