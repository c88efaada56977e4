package newsroom.publishing.issue;

/// Addresses on the public origin. Once told they never change.
public final class Permalinks {
  private Permalinks() {}

  public static String article(String articleId) {
    return "/a/" + articleId;
  }

  public static String issue(String issueId) {
    return "/paper/" + issueId + "/";
  }

  public static String page(String issueId, int pageNo) {
    return issue(issueId) + pageNo + ".html";
  }
}
