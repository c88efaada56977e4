package newsroom.platform.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// A component that is not `@Nullable` is always there, and the document says so. Two records under one
/// name are described as one of them: the document says that too, and nobody lets it pass.
final class PresentComponents implements ModelConverter, GlobalOpenApiCustomizer {
  private static final String CLASHES = "x-name-clashes";
  private static final String REFERENCE = "#/components/schemas/";
  private final Map<String, Class<?>> named = new ConcurrentHashMap<>();
  private final Set<String> clashes = new ConcurrentSkipListSet<>();

  @Override
  public void customise(OpenAPI document) {
    if (!clashes.isEmpty()) {
      document.addExtension(CLASHES, List.copyOf(clashes));
    }
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> found = chain.next().resolve(type, context, chain);
    Class<?> raw = raw(type.getType());
    if (found != null && raw != null && raw.isRecord()) {
      describe(raw, found, context);
    }
    return found;
  }

  private void describe(Class<?> record, Schema<?> found, ModelConverterContext context) {
    String reference = found.get$ref();
    String name = reference == null ? found.getName() : reference.substring(REFERENCE.length());
    Schema<?> schema = reference == null ? found : context.getDefinedModels().get(name);
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    Class<?> other = name == null ? null : named.putIfAbsent(name, record);
    if (other != null && !other.equals(record)) {
      clashes.add(
          Stream.of(other, record).map(Class::getName).sorted().collect(Collectors.joining(", "))
              + " are both called "
              + name
              + ": give one of them another @Schema(name = …)");
    }
    if (leavesOutTheEmpty(record)) {
      return;
    }
    List<String> known = schema.getRequired() == null ? List.of() : schema.getRequired();
    for (RecordComponent component : record.getRecordComponents()) {
      String property = component.getName();
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
          && schema.getProperties().containsKey(property)
          && !known.contains(property)) {
        schema.addRequiredItem(property);
      }
    }
  }

  private static boolean leavesOutTheEmpty(Class<?> record) {
    JsonInclude include = record.getAnnotation(JsonInclude.class);
    return include != null && include.value() == JsonInclude.Include.NON_EMPTY;
  }

  private static @Nullable Class<?> raw(@Nullable Type type) {
    return switch (type) {
      case Class<?> itself -> itself;
      case JavaType java -> java.getRawClass();
      case ParameterizedType parameterized -> raw(parameterized.getRawType());
      case null, default -> null;
    };
  }
}
