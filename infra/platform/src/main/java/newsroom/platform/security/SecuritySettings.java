package newsroom.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is open to everybody, and which acts (`METHOD /ant/path`) ask for a fresh second factor.
@ConfigurationProperties("newsroom.security")
record SecuritySettings(
    @DefaultValue List<String> publicPaths, @DefaultValue List<String> stepUp) {}
