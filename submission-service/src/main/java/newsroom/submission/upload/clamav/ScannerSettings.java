package newsroom.submission.upload.clamav;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `newsroom.virus-scan.*`
///
/// @param enabled when true nothing comes in that was not looked at
/// @param timeout for the connection, and for each wait for an answer
@ConfigurationProperties("newsroom.virus-scan")
record ScannerSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("127.0.0.1") String host,
    @DefaultValue("3310") int port,
    @DefaultValue("20s") Duration timeout) {}
