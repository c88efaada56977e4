package newsroom.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import newsroom.gateway.GatewaySettings;
import newsroom.gateway.problem.Problem;
import newsroom.gateway.problem.Refused;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Limits the forms anybody may send, by address. The buckets are this node's own: behind n
/// gateways an address gets up to n times as much, and a restart forgets.
@Component
class PublicPosts {
  private static final int IPV6_NETWORK_BYTES = 8;

  /// One-click requests come from the few addresses of large mail providers, for many readers.
  private static final String LEAVING = "/subscribe/unsubscribe";

  private static final int LEAVING_FACTOR = 20;

  private final Cache<String, Bucket> buckets;
  private final int capacity;
  private final Duration period;

  PublicPosts(GatewaySettings settings) {
    this.capacity = settings.gateway().publicPosts();
    this.period = settings.gateway().publicPostsPeriod();
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(period.multipliedBy(2))
            .build();
  }

  ServerResponse check(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (request.method().equals(HttpMethod.POST)) {
      boolean leaving = request.path().startsWith(LEAVING);
      String address = network(request.servletRequest().getRemoteAddr());
      ConsumptionProbe probe =
          buckets
              .get(
                  leaving ? LEAVING + address : address,
                  _ -> bucket(leaving ? capacity * LEAVING_FACTOR : capacity))
              .tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        throw new Refused(Problem.TOO_MANY_REQUESTS, Map.of("Retry-After", Long.toString(seconds)));
      }
    }
    return next.handle(request);
  }

  private Bucket bucket(int size) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(size).refillGreedy(size, period))
        .build();
  }

  /// One household of IPv6 has 2^64 addresses; it counts as one.
  static String network(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
