package newsroom.platform.topic;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import newsroom.platform.inbox.Inboxes;
import newsroom.platform.inbox.ParkingLot;
import newsroom.platform.inbox.StreamDeadLetters;
import newsroom.platform.relay.Aggregates;
import newsroom.platform.relay.StreamEventSender;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The messaging half of the platform, for every service.
@AutoConfiguration
@ConditionalOnProperty(name = "newsroom.messaging.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MessagingConfiguration.Settings.class)
class MessagingConfiguration {
  /// @param replicas of each topic; 3 in deployment
  /// @param sweepEvery between two looks for unpublished events
  /// @param leaveAlone how old an unpublished event must be to count as left behind
  /// @param lease how long one process sweeps alone
  /// @param brokerPause between two probes while the broker does not answer
  /// @param redriveEvery between two looks for parked events to try again
  @ConfigurationProperties("newsroom.messaging")
  record Settings(
      @DefaultValue("1") int replicas,
      @DefaultValue("1s") Duration sweepEvery,
      @DefaultValue("3s") Duration leaveAlone,
      @DefaultValue("10s") Duration lease,
      @DefaultValue("1s") Duration brokerPause,
      @DefaultValue("2s") Duration redriveEvery) {}

  /// Events are read leniently: a field this build does not know is none of its business.
  static JsonMapper eventMapper() {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();
  }

  @Bean
  Topics topics(
      @org.springframework.beans.factory.annotation.Value("${newsroom.kafka}") String brokers,
      Settings settings)
      throws InterruptedException {
    var topics = new Topics(brokers, settings.replicas());
    topics.create();
    return topics;
  }

  @Bean
  KafkaHeaderMapper kafkaBinderHeaderMapper() {
    return new PlainHeaders();
  }

  /// Infrastructure trouble: the same record again, without limit, never parked, never skipped.
  @Bean
  CommonErrorHandler retryForever() {
    var pauses = new ExponentialBackOff(200, 2);
    pauses.setMaxInterval(3_000);
    pauses.setMaxElapsedTime(Long.MAX_VALUE);
    var handler = new DefaultErrorHandler(pauses);
    handler.setClassifications(Map.of(), true);
    return handler;
  }

  @Bean
  Aggregates aggregates(
      MongoDatabase database,
      StreamBridge bridge,
      Clock clock,
      MeterRegistry meters,
      Settings settings,
      Topics created) {
    return new Aggregates(
        database,
        new StreamEventSender(bridge),
        eventMapper(),
        clock,
        meters,
        new Aggregates.Settings(
            settings.sweepEvery(),
            settings.leaveAlone(),
            settings.lease(),
            settings.brokerPause()));
  }

  @Bean
  ParkingLot parkingLot(MongoDatabase database, Clock clock) {
    return new ParkingLot(database.getCollection("parked"), clock);
  }

  @Bean
  Inboxes inboxes(
      ParkingLot parking,
      StreamBridge bridge,
      MeterRegistry meters,
      Settings settings,
      Topics created) {
    return new Inboxes(
        parking, new StreamDeadLetters(bridge), eventMapper(), meters, settings.redriveEvery());
  }
}
