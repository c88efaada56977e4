package newsroom.platform.tally;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import newsroom.backing.SharedBacking;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.inbox.Inboxes;
import newsroom.platform.inbox.Reaction;
import newsroom.platform.relay.Aggregates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// A program of two tallies: one is written by commands, the other copies it from events.
@Configuration(proxyBeanMethods = false)
@org.springframework.boot.autoconfigure.EnableAutoConfiguration
class TallyConfiguration {
  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  @Bean
  AggregateStore<Tally> tallies(Aggregates aggregates) {
    return aggregates.chained("tally", "tallies", new Tally.Mapping());
  }

  @Bean
  AggregateStore<Tally> copies(Aggregates aggregates) {
    return aggregates.store("copy", "copies", new Tally.Mapping());
  }

  @Bean
  Consumer<Message<byte[]>> tellings(
      Inboxes inboxes,
      @org.springframework.beans.factory.annotation.Qualifier("copies")
          AggregateStore<Tally> copies,
      @Value("${tally.group}") String group) {
    return inboxes.reader(group, Map.of("tally", Reaction.into(copies, Tally::copy)));
  }

  /// @param more `name=value` settings
  static ConfigurableApplicationContext startOn(
      String kafka, String mongodb, String database, String... more) {
    var settings = new java.util.ArrayList<String>();
    settings.add(
        "--spring.config.location=classpath:newsroom-platform.yaml,classpath:newsroom-platform-stream.yaml");
    settings.add("--newsroom.kafka=" + kafka);
    settings.add("--newsroom.mongodb=" + mongodb);
    settings.add("--newsroom.database=" + database);
    settings.add("--tally.group=" + database);
    settings.add("--spring.cloud.function.definition=tellings");
    settings.add("--spring.cloud.stream.output-bindings=submission");
    settings.add("--spring.cloud.stream.bindings.tellings-in-0.destination=newsroom.submission.v1");
    settings.add("--spring.cloud.stream.bindings.tellings-in-0.group=" + database);
    settings.add("--spring.main.banner-mode=off");
    settings.add("--logging.level.root=WARN");
    settings.add("--logging.level.org.apache.kafka=ERROR");
    settings.add("--newsroom.messaging.leave-alone=1s");
    settings.add("--newsroom.messaging.lease=3s");
    for (var setting : more) {
      settings.add("--" + setting);
    }
    return new SpringApplicationBuilder(TallyConfiguration.class)
        .web(WebApplicationType.NONE)
        .run(settings.toArray(String[]::new));
  }

  static ConfigurableApplicationContext start(String database, String... more) {
    return startOn(SharedBacking.broker().address(), SharedBacking.store().uri(), database, more);
  }

  static String unique(String prefix) {
    return prefix + UUID.randomUUID().toString().substring(0, 8);
  }
}
