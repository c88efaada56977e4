package newsroom.benchmarks.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import newsroom.contracts.submission.SubmissionWithdrawn;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import org.bson.Document;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A command through the platform as every service sends it: state and event stored in one write, the event
/// relayed, acknowledged by the broker, read back.
final class RelayedCommands implements Activity {
  private static final int AGGREGATES_EACH = 8;

  private final Arrivals arrivals;
  private final ConfigurableApplicationContext program;
  private final AggregateStore<Count> counts;
  private final AtomicInteger turn = new AtomicInteger();

  RelayedCommands(String kafka, String mongodb) {
    this.arrivals = new Arrivals(kafka);
    this.program =
        new SpringApplicationBuilder(Program.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.config.location=classpath:newsroom-platform.yaml,classpath:newsroom-platform-stream.yaml",
                "--newsroom.kafka=" + kafka,
                "--newsroom.mongodb=" + mongodb,
                "--newsroom.database=bench",
                "--spring.cloud.stream.output-bindings=submission",
                // The services of the newsroom that is measured do not read this topic
                "--spring.cloud.stream.bindings.submission.destination=" + arrivals.topic());
    this.counts = program.getBean(Aggregates.class).store("count", "counts", new CountMapping());
  }

  /// Clients do not share aggregates, as articles are seldom changed by two people at once.
  static String aggregate(int client, int turn) {
    return "aggregate-" + client + "-" + turn % AGGREGATES_EACH;
  }

  /// The event as the platform writes it, for a raw record of the same size.
  static String asSent(String aggregate, String mark) {
    return "{\"articleId\":\"" + aggregate + "\",\"unitId\":\"unit\",\"reason\":\"" + mark + "\"}";
  }

  @Override
  public void run(int client) throws Exception {
    var mark = arrivals.mark();
    var id = aggregate(client, turn.getAndIncrement());
    counts.put(
        id,
        Cause.Command.of(mark),
        Expected.any(),
        before ->
            Decision.of(
                new Count(before.map(Count::value).orElse(0L) + 1),
                new SubmissionWithdrawn(id, "unit", mark)));
    arrivals.await(mark);
  }

  @Override
  public void close() {
    program.close();
    arrivals.close();
  }

  /// The smallest state there is.
  record Count(long value) {}

  /// Everything that the platform configures by itself, and nothing else.
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Program {
    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }

  private static final class CountMapping implements StateMapping<Count> {
    @Override
    public Document toDocument(Count state) {
      return new Document("value", state.value());
    }

    @Override
    public Count fromDocument(Document document) {
      return new Count(document.get("value", Number.class).longValue());
    }
  }
}
