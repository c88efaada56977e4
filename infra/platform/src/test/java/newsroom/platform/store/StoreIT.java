package newsroom.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import newsroom.platform.sample.SampleIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SampleIT
class StoreIT {
  @Autowired MongoDatabase database;

  @Test
  void theServicesOwnDatabaseIsOpenedSafely() {
    assertThat(database.getName()).startsWith("it-");
    assertThat(database.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    assertThat(database.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    assertThat(database.getReadPreference()).isEqualTo(ReadPreference.primary());
  }

  @Test
  void itsChangesAreMadeBeforeAnybodyHasIt() {
    assertThat(database.getCollection("migrations").find().map(row -> row.getString("_id")))
        .contains("platform-migrations/0001-idempotency.json");
  }
}
