package newsroom.notification.mailing.mongo;

import java.util.Date;
import newsroom.notification.delivery.Tally;
import newsroom.notification.mailing.Mailing;
import newsroom.platform.aggregate.StateMapping;
import org.bson.Document;

final class MailingDocument implements StateMapping<Mailing> {
  static final String COMPLETED = "COMPLETED";
  private static final String FREEZING = "FREEZING";
  private static final String SENDING = "SENDING";

  @Override
  public Document toDocument(Mailing mailing) {
    var document =
        new Document("issueId", mailing.issueId())
            .append("announcedAt", Date.from(mailing.announcedAt()));
    return switch (mailing) {
      case Mailing.Freezing(_, _, var reached) ->
          document.append("is", FREEZING).append("reached", reached);
      case Mailing.Sending(_, _, var frozen, var digest) ->
          document.append("is", SENDING).append("frozen", frozen).append("digest", digest);
      case Mailing.Completed(_, _, var frozen, var digest, var tally, var at) ->
          document
              .append("is", COMPLETED)
              .append("frozen", frozen)
              .append("digest", digest)
              .append("sent", tally.sent())
              .append("failed", tally.failed())
              .append("unknown", tally.unknown())
              .append("suppressed", tally.suppressed())
              .append("at", Date.from(at));
    };
  }

  @Override
  public Mailing fromDocument(Document document) {
    var issueId = document.getString("issueId");
    var announcedAt = document.getDate("announcedAt").toInstant();
    return switch (document.getString("is")) {
      case FREEZING -> new Mailing.Freezing(issueId, announcedAt, document.getString("reached"));
      case SENDING ->
          new Mailing.Sending(
              issueId, announcedAt, document.getInteger("frozen", 0), document.getString("digest"));
      case COMPLETED ->
          new Mailing.Completed(
              issueId,
              announcedAt,
              document.getInteger("frozen", 0),
              document.getString("digest"),
              new Tally(
                  document.getInteger("sent", 0),
                  document.getInteger("failed", 0),
                  document.getInteger("unknown", 0),
                  document.getInteger("suppressed", 0),
                  0),
              document.getDate("at").toInstant());
      case String other -> throw new IllegalStateException("No such mailing state: " + other);
    };
  }
}
