package newsroom.platform.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.List;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.platform.web.PageRequest;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/// Adds the headers and queries our handler arguments are read from, the problem every call may end
/// in, and as `x-authorize` the rule of `@PreAuthorize` (absent: open to everybody).
final class DescribedHandlers implements GlobalOperationCustomizer {
  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    for (MethodParameter argument : handler.getMethodParameters()) {
      describe(operation, argument.getParameterType());
    }
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("A refusal, RFC 9457")
                .content(
                    new Content()
                        .addMediaType(
                            org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    PreAuthorize rule =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
    if (rule == null) {
      rule = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
    }
    if (rule == null) {
      operation.setSecurity(List.of());
    } else {
      operation.addExtension("x-authorize", rule.value());
    }
    return operation;
  }

  private static void describe(Operation operation, Class<?> argument) {
    if (argument == IfMatch.class) {
      operation.addParametersItem(
          header("If-Match", "The ETag of the version to change", "^\"[0-9]+\"$"));
    } else if (argument == IdempotencyKey.class) {
      operation.addParametersItem(
          header(
              "Idempotency-Key",
              "The caller's own name for this request; repeat it when the answer was lost",
              "^[!-~]{1,128}$"));
    } else if (argument == PageRequest.class) {
      operation.addParametersItem(
          new Parameter()
              .in("query")
              .name("after")
              .description("`next` of the page before")
              .schema(new StringSchema()));
      operation.addParametersItem(
          new Parameter()
              .in("query")
              .name("limit")
              .description("50 when not given")
              .schema(
                  new IntegerSchema()
                      .minimum(BigDecimal.ONE)
                      .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))));
    }
  }

  private static Parameter header(String name, String description, String pattern) {
    return new Parameter()
        .in("header")
        .name(name)
        .required(true)
        .description(description)
        .schema(new StringSchema().pattern(pattern));
  }
}
