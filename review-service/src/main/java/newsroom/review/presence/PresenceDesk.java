package newsroom.review.presence;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsroom.platform.security.Actor;
import newsroom.review.casefile.CaseDesk;
import newsroom.review.casefile.Screens;
import org.springframework.stereotype.Service;

/// Presence is told by the open screen every twenty seconds; whoever is silent for longer is gone.
@Service
public class PresenceDesk {
  static final Duration SILENCE = Duration.ofSeconds(45);

  private final CaseDesk cases;
  private final People people;
  private final Screens screens;
  private final Clock clock;

  PresenceDesk(CaseDesk cases, People people, Screens screens, Clock clock) {
    this.cases = cases;
    this.people = people;
    this.screens = screens;
    this.clock = clock;
  }

  public List<Person> at(Actor actor, String articleId) {
    cases.read(actor, articleId);
    return people.since(articleId, clock.instant().minus(SILENCE));
  }

  public List<Person> here(Actor actor, String articleId, boolean editing) {
    cases.read(actor, articleId);
    var now = clock.instant();
    if (people.here(articleId, new Person(actor.accountId(), actor.name(), editing), now)) {
      screens.looked(articleId);
    }
    return people.since(articleId, now.minus(SILENCE));
  }

  public void gone(Actor actor, String articleId) {
    people.gone(articleId, actor.accountId());
    screens.looked(articleId);
  }
}
