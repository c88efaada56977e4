package newsroom.notification.subscriber.mongo;

import java.util.Date;
import newsroom.notification.subscriber.EmailAddress;
import newsroom.notification.subscriber.Subscriber;
import newsroom.notification.subscriber.Tongue;
import newsroom.platform.aggregate.StateMapping;
import org.bson.Document;

final class SubscriberDocument implements StateMapping<Subscriber> {
  static final String ACTIVE = "ACTIVE";
  private static final String PENDING = "PENDING";
  private static final String UNSUBSCRIBED = "UNSUBSCRIBED";

  @Override
  public Document toDocument(Subscriber subscriber) {
    var document = new Document("id", subscriber.id()).append("round", subscriber.round());
    return switch (subscriber) {
      case Subscriber.Pending pending ->
          document
              .append("is", PENDING)
              .append("address", pending.address().value())
              .append("tongue", pending.tongue().name())
              .append("questions", pending.questions())
              .append("at", Date.from(pending.askedAt()));
      case Subscriber.Active active ->
          document
              .append("is", ACTIVE)
              .append("address", active.address().value())
              .append("at", Date.from(active.confirmedAt()));
      case Subscriber.Unsubscribed gone ->
          document.append("is", UNSUBSCRIBED).append("at", Date.from(gone.at()));
    };
  }

  @Override
  public Subscriber fromDocument(Document document) {
    var id = document.getString("id");
    int round = document.getInteger("round", 0);
    var at = document.getDate("at").toInstant();
    return switch (document.getString("is")) {
      case PENDING ->
          new Subscriber.Pending(
              id,
              new EmailAddress(document.getString("address")),
              Tongue.valueOf(document.getString("tongue")),
              round,
              document.getInteger("questions", 0),
              at);
      case ACTIVE ->
          new Subscriber.Active(id, new EmailAddress(document.getString("address")), round, at);
      case UNSUBSCRIBED -> new Subscriber.Unsubscribed(id, round, at);
      case String other -> throw new IllegalStateException("No such subscriber state: " + other);
    };
  }
}
