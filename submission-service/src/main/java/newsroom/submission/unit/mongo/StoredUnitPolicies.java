package newsroom.submission.unit.mongo;

import java.util.EnumMap;
import java.util.Set;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitPolicies;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/// Collection `unit-policies`: one document, `sign-off`. It tells nobody anything.
@Repository
class StoredUnitPolicies implements UnitPolicies {
  private static final String SIGN_OFF = "sign-off";

  private final AggregateStore<SignOff> store;
  private final SignOff undecided;

  /// @param required kinds that need 单位审签 while nobody has decided
  StoredUnitPolicies(
      Aggregates aggregates, @Value("${newsroom.units.sign-off-required}") Set<UnitKind> required) {
    this.store = aggregates.store("unit-policy", "unit-policies", new Documents());
    var byKind = new EnumMap<UnitKind, Boolean>(UnitKind.class);
    for (var kind : UnitKind.values()) {
      byKind.put(kind, required.contains(kind));
    }
    this.undecided = new SignOff(byKind);
  }

  @Override
  public Snapshot<SignOff> signOff() {
    return store.load(SIGN_OFF).orElseGet(() -> new Snapshot<>(SIGN_OFF, 0, undecided));
  }

  @Override
  public Outcome<SignOff> decide(Cause.Command cause, Expected expected, SignOff signOff) {
    return store.put(SIGN_OFF, cause, expected, _ -> Decision.of(signOff));
  }

  private static final class Documents implements StateMapping<SignOff> {
    @Override
    public Document toDocument(SignOff signOff) {
      var document = new Document();
      signOff.required().forEach((kind, required) -> document.append(kind.name(), required));
      return document;
    }

    @Override
    public SignOff fromDocument(Document document) {
      var byKind = new EnumMap<UnitKind, Boolean>(UnitKind.class);
      for (var kind : UnitKind.values()) {
        byKind.put(kind, document.getBoolean(kind.name(), false));
      }
      return new SignOff(byKind);
    }
  }
}
