package newsroom.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is open to everybody, and which acts (`METHOD /path/pattern`) ask for a fresh second factor.
/// `paths` limits the chain in a process that has other chains beside it; empty means everything.
@ConfigurationProperties("newsroom.security")
record SecuritySettings(
    @DefaultValue List<String> paths,
    @DefaultValue List<String> publicPaths,
    @DefaultValue List<String> stepUp) {}
