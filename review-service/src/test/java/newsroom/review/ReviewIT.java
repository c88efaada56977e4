package newsroom.review;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import newsroom.platform.testing.ServiceIT;
import org.springframework.context.annotation.Import;

/// The whole review service with a clock that can be moved; all classes share one context, and so one
/// reader of the topic.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT
@Import(MovableClock.Configuration.class)
@interface ReviewIT {}
