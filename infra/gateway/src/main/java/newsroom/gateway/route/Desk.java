package newsroom.gateway.route;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The built desk, when it was built: files as they are, every other path its one page.
@Configuration(proxyBeanMethods = false)
class Desk implements WebMvcConfigurer {
  private static final String FILES = "classpath:/static/desk/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    if (!new ClassPathResource("static/desk/index.html").exists()) {
      return;
    }
    // Vite writes a hash of the content into these names
    registry
        .addResourceHandler("/desk/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/desk/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new OnePage());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/desk", "/desk/");
    // A resource handler finds nothing at its own bare address
    registry.addViewController("/desk/").setViewName("forward:/desk/index.html");
  }

  private static final class OnePage extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      if (file != null) {
        return file;
      }
      boolean named = path.substring(path.lastIndexOf('/') + 1).contains(".");
      return named ? null : super.getResource("index.html", location);
    }
  }
}
