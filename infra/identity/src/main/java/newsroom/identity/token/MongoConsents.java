package newsroom.identity.token;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Repository;

/// What a person allowed a client. The house's own gateway does not ask.
@Repository
class MongoConsents implements OAuth2AuthorizationConsentService {
  private final MongoCollection<Document> consents;

  MongoConsents(MongoDatabase database) {
    this.consents = database.getCollection("consents");
  }

  @Override
  public void save(OAuth2AuthorizationConsent consent) {
    String id = id(consent.getRegisteredClientId(), consent.getPrincipalName());
    List<String> authorities =
        consent.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    consents.replaceOne(
        eq("_id", id),
        new Document("_id", id).append("authorities", authorities),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public void remove(OAuth2AuthorizationConsent consent) {
    consents.deleteOne(eq("_id", id(consent.getRegisteredClientId(), consent.getPrincipalName())));
  }

  @Override
  public @Nullable OAuth2AuthorizationConsent findById(String client, String principal) {
    @Nullable Document found = consents.find(eq("_id", id(client, principal))).first();
    if (found == null) {
      return null;
    }
    var consent = OAuth2AuthorizationConsent.withId(client, principal);
    found
        .getList("authorities", String.class)
        .forEach(authority -> consent.authority(new SimpleGrantedAuthority(authority)));
    return consent.build();
  }

  private static String id(String client, String principal) {
    return client + "|" + principal;
  }
}
