package newsroom.platform.problem;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Problems for every web process. `newsroom.problem.enabled=false` for one that answers otherwise.
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "newsroom.problem.enabled", matchIfMissing = true)
public class ProblemAutoConfiguration {

  @Bean
  Problems problems() {
    return new Problems();
  }

  @Bean
  ProblemWriter problemWriter(JsonMapper mapper) {
    return new ProblemWriter(mapper);
  }

  @Bean
  @ConditionalOnMissingBean(ErrorController.class)
  LastResort lastResort(ProblemWriter problems) {
    return new LastResort(problems);
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(
      ProblemWriter problems, @Value("${newsroom.web.max-body:2MB}") DataSize limit) {
    var filter = new FilterRegistrationBean<>(new BodyLimit(limit, problems));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
    return filter;
  }

  /// Validation messages and pages speak the language of the problems.
  @Bean
  @ConditionalOnMissingBean(name = "localeResolver")
  LocaleResolver localeResolver() {
    return new RequestLanguage();
  }
}
