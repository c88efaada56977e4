package newsroom.submission.newsroom;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import newsroom.contracts.access.Role;
import newsroom.platform.security.Actor;

/// The views that are there before anybody saves one.
public enum HouseView {
  TO_ANSWER("等答复的", "To answer", "status=SUBMITTED,IN_REVIEW,RETURNED&sort=MOST_URGENT"),
  OVERDUE("过了十五天的", "Past fifteen days", "urgency=OVERDUE&sort=MOST_URGENT"),
  NEW("近七天来的", "Last seven days", "receivedFrom=-6"),
  REVIEWED("在审的", "In review", "status=SUBMITTED,IN_REVIEW&sort=MOST_URGENT"),
  WAITING("等版面的", "Waiting for a page", "status=ACCEPTED&sort=OLDEST"),
  UNRESOLVED("署名待定的", "Byline unresolved", "mark=UNRESOLVED_BYLINE"),
  UNLISTED("转载来源不在名单的", "Reprints off the list", "mark=SOURCE_NOT_LISTED"),
  ALL("全部来稿", "All submissions", "");

  private final String chinese;
  private final String english;
  private final String query;

  HouseView(String chinese, String english, String query) {
    this.chinese = chinese;
    this.english = english;
    this.query = query;
  }

  public String viewId() {
    return "house-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  public Map<String, String> asked() {
    return query.isEmpty()
        ? Map.of()
        : Arrays.stream(query.split("&"))
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(part -> part[0], part -> part[1]));
  }

  /// What somebody's list opens with who has chosen nothing.
  static HouseView of(Actor actor) {
    if (actor.is(Role.LIAISON_EDITOR)) {
      return TO_ANSWER;
    }
    if (actor.is(Role.FIRST_REVIEWER)
        || actor.is(Role.SECOND_REVIEWER)
        || actor.is(Role.FINAL_REVIEWER)) {
      return REVIEWED;
    }
    return actor.is(Role.DUTY_EDITOR) ? WAITING : ALL;
  }
}
