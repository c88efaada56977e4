package newsroom.launcher.demo;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// @param uri where redirects led
public record Reply(int status, URI uri, String body, @Nullable String etag, String contentType) {
  public JsonNode json() {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          uri + " answered " + status + " with no JSON: " + excerpt(), e);
    }
  }

  public boolean ok() {
    return status / 100 == 2;
  }

  /// Says nothing about the request: a process is being started again, or the network hiccuped.
  boolean passing() {
    return status == 0 || status == 429 || status >= 500;
  }

  public String excerpt() {
    return body.length() > 300 ? body.substring(0, 300) + "…" : body;
  }

  /// @throws IllegalStateException naming the answer when it is no success
  public Reply orThrow() {
    if (!ok()) {
      throw new IllegalStateException(uri + " answered " + status + ": " + excerpt());
    }
    return this;
  }
}
