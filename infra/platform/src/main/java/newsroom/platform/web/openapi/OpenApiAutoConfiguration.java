package newsroom.platform.web.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import newsroom.platform.problem.Problem;
import newsroom.platform.security.Actor;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.platform.web.PageRequest;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/// `/v3/api-docs`, with what the platform adds to every handler.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "newsroom.openapi.enabled", matchIfMissing = true)
public class OpenApiAutoConfiguration {
  static final String BEARER = "bearer";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            Actor.class, IfMatch.class, IdempotencyKey.class, PageRequest.class);
  }

  @Bean
  OpenAPI openApi(
      @Value("${newsroom.openapi.title:${spring.application.name:newsroom}}") String title) {
    SecurityScheme bearer =
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
    Components components =
        new Components()
            .addSecuritySchemes(BEARER, bearer)
            .schemas(ModelConverters.getInstance(true).readAll(Problem.class));
    return new OpenAPI()
        .info(new Info().title(title).version("1"))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  @Bean
  PresentComponents presentComponents() {
    return new PresentComponents();
  }

  @Bean
  GlobalOperationCustomizer platformArguments() {
    return new DescribedHandlers();
  }
}
