package newsroom.platform.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import newsroom.platform.testing.ServiceIT;

/// The sample service without messaging; all classes share one context.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT(
    classes = SampleService.class,
    properties = {
      "spring.config.import=classpath:newsroom-platform.yaml",
      "spring.application.name=sample",
      "newsroom.messaging.enabled=false",
      "newsroom.security.public-paths=/api/sample/open/**,/pages/**",
      "newsroom.security.step-up=POST /api/sample/sign",
      "newsroom.web.max-body=2KB"
    })
public @interface SampleIT {}
