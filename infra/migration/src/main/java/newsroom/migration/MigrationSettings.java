package newsroom.migration;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the change files are. Each folder is a history of its own, so that the platform's grows
/// without getting between the service's. Identity and gateway name one folder of their own.
@ConfigurationProperties("newsroom.migrations")
public record MigrationSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue({"platform-migrations", "migrations"}) List<String> folders,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("2m") Duration patience) {}
