package newsroom.review.policy;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the policies for cases that open from now on; a wrong one stops the start.
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {
  @Bean
  Policies policies(@Value("${newsroom.review.policies}") Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return read(in);
    }
  }

  @Bean
  WorkingCalendar workingCalendar(@Value("${newsroom.review.calendar}") Resource file)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      return WorkingCalendar.read(in);
    }
  }

  static Policies read(InputStream json) {
    return JsonMapper.builder()
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .build()
        .readValue(json, Policies.class);
  }
}
