package newsroom.notification.mail;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

@Configuration(proxyBeanMethods = false)
class TextTemplates {
  @Bean
  ITemplateResolver plainText() {
    var resolver = new ClassLoaderTemplateResolver(TextTemplates.class.getClassLoader());
    resolver.setPrefix("templates/");
    resolver.setResolvablePatterns(Set.of("mail/*.txt"));
    resolver.setTemplateMode(TemplateMode.TEXT);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setOrder(1);
    return resolver;
  }
}
