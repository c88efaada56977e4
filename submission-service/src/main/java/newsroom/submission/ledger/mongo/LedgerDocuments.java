package newsroom.submission.ledger.mongo;

import java.util.Date;
import newsroom.platform.aggregate.StateMapping;
import newsroom.submission.ledger.Account;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Records as documents, field by field; `changedAt` of an account as a date, because it is asked for.
final class LedgerDocuments implements StateMapping<Account> {
  static final String CHANGED = "changedAt";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static Document write(Record values) {
    return new Document(JSON.convertValue(values, new TypeReference<>() {}));
  }

  static <T extends Record> T read(Document document, Class<T> type) {
    return JSON.convertValue(document, type);
  }

  @Override
  public Document toDocument(Account state) {
    return write(state).append(CHANGED, Date.from(state.changedAt()));
  }

  @Override
  public Account fromDocument(Document document) {
    var plain = new Document(document);
    return read(
        plain.append(CHANGED, document.getDate(CHANGED).toInstant().toString()), Account.class);
  }
}
