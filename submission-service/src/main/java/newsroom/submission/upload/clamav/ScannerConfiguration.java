package newsroom.submission.upload.clamav;

import newsroom.submission.upload.VirusScanner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses who looks for viruses.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScannerSettings.class)
class ScannerConfiguration {
  @Bean
  VirusScanner virusScanner(ScannerSettings settings) {
    return settings.enabled() ? new ClamAv(settings) : _ -> new VirusScanner.Verdict.NotLooked();
  }
}
