package newsroom.notification.unit.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newsroom.contracts.unit.UnitEvent;
import newsroom.notification.unit.UnitCard;
import newsroom.notification.work.Worker;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.inbox.Inboxes;
import newsroom.platform.inbox.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class UnitReader {
  @Bean
  Consumer<Message<byte[]>> unitEvents(
      Inboxes inboxes, AggregateStore<UnitCard> cards, Worker worker) {
    var reader =
        inboxes.reader(
            "notification-unit",
            Map.of(
                "unit",
                Reaction.into(
                    cards,
                    (_, event, _) ->
                        event instanceof UnitEvent told
                            ? Optional.of(Decision.of(card(told)))
                            : Optional.empty())));
    return reader.andThen(_ -> worker.nudge());
  }

  private static UnitCard card(UnitEvent told) {
    var unit = told.unit();
    return new UnitCard(
        unit.unitId(), unit.canonicalName(), unit.noticeEmail(), "ACTIVE".equals(unit.status()));
  }
}
