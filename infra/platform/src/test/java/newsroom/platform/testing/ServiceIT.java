package newsroom.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/// The whole service on a free port with the shared broker and store and a database of its own.
/// Test classes that use it without arguments share one context.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backing.class)
public @interface ServiceIT {
  @AliasFor(annotation = SpringBootTest.class)
  Class<?>[] classes() default {};

  @AliasFor(annotation = SpringBootTest.class)
  String[] properties() default {};
}
