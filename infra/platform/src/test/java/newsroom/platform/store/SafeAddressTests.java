package newsroom.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mongodb://127.0.0.1:8090",
        "mongodb://127.0.0.1:8090/",
        "mongodb://127.0.0.1:8090/?",
        "mongodb://a:b@h1,h2/admin?replicaSet=rs0&appName=x"
      })
  void nothingAcknowledgedIsLost(String address) {
    ConnectionString safe = new ConnectionString(SafeAddress.of(address));
    assertThat(safe.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    assertThat(safe.getRetryWritesValue()).isTrue();
    assertThat(safe.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    assertThat(safe.getReadPreference()).isEqualTo(ReadPreference.primary());
    assertThat(safe.getServerSelectionTimeout()).isEqualTo(10_000);
    assertThat(safe.getConnectTimeout()).isEqualTo(3_000);
    assertThat(safe.getSocketTimeout()).isEqualTo(20_000);
  }

  @Test
  void whatTheAddressSaysItselfStays() {
    ConnectionString own =
        new ConnectionString(
            SafeAddress.of("mongodb://h/db?retrywrites=false&socketTimeoutMS=5&replicaSet=rs0"));
    assertThat(own.getRetryWritesValue()).isFalse();
    assertThat(own.getSocketTimeout()).isEqualTo(5);
    assertThat(own.getRequiredReplicaSetName()).isEqualTo("rs0");
    assertThat(own.getDatabase()).isEqualTo("db");
    assertThat(own.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
  }

  @Test
  void aServiceWithoutADatabaseOfItsOwnDoesNotStart() {
    assertThatThrownBy(() -> new StoreSettings("mongodb://h", "").ownDatabase())
        .hasMessageContaining("newsroom.database");
  }
}
