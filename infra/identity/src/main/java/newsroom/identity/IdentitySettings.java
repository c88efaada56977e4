package newsroom.identity;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where this issuer is reached, who may use it, and how long what it issues lives.
@ConfigurationProperties("newsroom.identity")
public record IdentitySettings(
    URI origin,
    String issuer,
    @DefaultValue List<String> extraOrigins,
    @DefaultValue("identity") String database,
    @DefaultValue("5m") Duration accessLife,
    @DefaultValue("8h") Duration refreshLife,
    @DefaultValue("10s") Duration refreshGrace,
    @DefaultValue("60m") Duration sessionIdle,
    @DefaultValue("12h") Duration sessionLife,
    @DefaultValue("1h") Duration setupLife,
    @DefaultValue("7d") Duration invitationLife,
    @DefaultValue("366d") Duration clientLife,
    @Nullable String setupLinkFile) {

  public boolean secure() {
    return "https".equals(origin.getScheme());
  }

  /// Every origin a browser may come from and go back to.
  public List<String> origins() {
    var all = new ArrayList<String>();
    all.add(origin.toString());
    all.addAll(extraOrigins);
    return List.copyOf(all);
  }

  /// Where people work; its gateway signs them in without another question.
  public String desk() {
    return origin + "/desk/";
  }

  /// An address under this issuer, as a person's browser sees it.
  public String address(String path) {
    return issuer + path;
  }
}
