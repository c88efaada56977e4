package newsroom.notification.unit.mongo;

import newsroom.notification.unit.UnitCard;
import newsroom.notification.unit.Units;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnitStore {
  @Bean
  AggregateStore<UnitCard> unitCards(Aggregates aggregates) {
    return aggregates.store(
        "unit-card",
        "units",
        new StateMapping<>() {
          @Override
          public Document toDocument(UnitCard card) {
            return new Document("unitId", card.unitId())
                .append("name", card.name())
                .append("noticeEmail", card.noticeEmail());
          }

          @Override
          public UnitCard fromDocument(Document document) {
            return new UnitCard(
                document.getString("unitId"),
                document.getString("name"),
                document.getString("noticeEmail"));
          }
        });
  }

  @Bean
  Units units(AggregateStore<UnitCard> cards) {
    return unitId -> cards.load(unitId).map(Snapshot::state);
  }
}
