package newsroom.platform.web;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import newsroom.platform.live.LiveLog;
import newsroom.platform.live.LiveStreams;
import newsroom.platform.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Handler arguments, strict bodies, idempotency. `newsroom.web.enabled=false` switches it off.
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "newsroom.web.enabled", matchIfMissing = true)
public class WebAutoConfiguration {

  /// Events may carry fields we do not know yet; what a person's client sends may not.
  @Bean
  WebMvcConfigurer newsroomHandlers(JsonMapper mapper) {
    JsonMapper strict =
        mapper
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerArguments());
      }

      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
      }
    };
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(MongoDatabase.class)
  @EnableScheduling
  static class WithStore {
    @Bean
    Idempotency idempotency(MongoDatabase database, JsonMapper mapper, Clock clock) {
      return new Idempotency(database, mapper, clock);
    }

    @Bean
    LiveLog liveLog(MongoDatabase database) {
      return new LiveLog(database);
    }

    @Bean
    LiveStreams liveStreams(LiveLog log, Clock clock) {
      return new LiveStreams(log, clock);
    }
  }
}
