package newsroom.review.presence;

import java.time.Instant;
import java.util.List;

/// Who said when that they are there.
public interface People {
  /// @return whether this is news to the others
  boolean here(String articleId, Person person, Instant at);

  void gone(String articleId, String accountId);

  List<Person> since(String articleId, Instant earliest);
}
