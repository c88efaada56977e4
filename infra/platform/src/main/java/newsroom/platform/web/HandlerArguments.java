package newsroom.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal.BadRequest;
import newsroom.platform.problem.Refusal.PreconditionRequired;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads what the handlers ask for from headers and query.
final class HandlerArguments implements HandlerMethodArgumentResolver {
  private static final Pattern STRONG_VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");

  private static final Map<Class<?>, Function<HttpServletRequest, Object>> READERS =
      Map.of(
          IfMatch.class, HandlerArguments::ifMatch,
          IdempotencyKey.class, HandlerArguments::idempotencyKey,
          PageRequest.class, HandlerArguments::pageRequest);

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return READERS.containsKey(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    var reader = Objects.requireNonNull(READERS.get(parameter.getParameterType()));
    return reader.apply(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  private static IfMatch ifMatch(HttpServletRequest request) {
    String header = request.getHeader("If-Match");
    if (header == null) {
      throw new PreconditionRequired(PlatformReason.IF_MATCH_REQUIRED);
    }
    Matcher version = STRONG_VERSION.matcher(header.strip());
    if (!version.matches()) {
      throw new BadRequest(PlatformReason.IF_MATCH_MALFORMED);
    }
    return new IfMatch(Long.parseLong(version.group(1)));
  }

  private static IdempotencyKey idempotencyKey(HttpServletRequest request) {
    String header = request.getHeader("Idempotency-Key");
    if (header == null) {
      throw new BadRequest(PlatformReason.IDEMPOTENCY_KEY_REQUIRED);
    }
    if (!KEY.matcher(header).matches()) {
      throw new BadRequest(PlatformReason.IDEMPOTENCY_KEY_MALFORMED);
    }
    return new IdempotencyKey(header);
  }

  private static PageRequest pageRequest(HttpServletRequest request) {
    String after = request.getParameter("after");
    String limit = request.getParameter("limit");
    return new PageRequest(
        after == null || after.isEmpty() ? null : after,
        limit == null ? PageRequest.DEFAULT_LIMIT : limit(limit));
  }

  private static int limit(String text) {
    int limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
      throw new BadRequest(PlatformReason.LIMIT_OUT_OF_RANGE);
    }
    return limit;
  }
}
