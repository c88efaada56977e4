package newsroom.notification.unit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                .append("noticeEmail", card.noticeEmail())
                .append("active", card.active());
          }

          @Override
          public UnitCard fromDocument(Document document) {
            return new UnitCard(
                document.getString("unitId"),
                document.getString("name"),
                document.getString("noticeEmail"),
                document.getBoolean("active", true));
          }
        });
  }

  @Bean
  Units units(AggregateStore<UnitCard> cards) {
    return new Units() {
      @Override
      public Optional<UnitCard> find(String unitId) {
        return cards.load(unitId).map(Snapshot::state);
      }

      @Override
      public List<String> active() {
        var ids = new ArrayList<String>();
        cards
            .collection()
            .find(and(exists("state"), ne("state.active", false)))
            .projection(include("_id"))
            .forEach(document -> ids.add(document.getString("_id")));
        return ids;
      }
    };
  }
}
