package newsroom.publishing.pool;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;

/// The pool 稿池.
public interface Pool {
  Optional<PoolArticle> find(String articleId);

  Map<String, PoolArticle> find(Collection<String> articleIds);

  /// Approved and not placed, by article id.
  Page<PoolArticle> ready(PageRequest wanted);

  /// Claims taken before that time by issues that are not published.
  List<PoolArticle> claimedBefore(Instant time);

  /// Takes the article for one issue; taking it again changes nothing.
  ///
  /// @throws newsroom.platform.problem.Refusal when it may not be printed or another issue has it
  void claim(String articleId, String issueId, int versionNo, String contentHash);

  /// Gives it back, if this issue has it and did not publish it.
  void release(String articleId, String issueId);

  void published(String articleId, String issueId, Instant at);

  /// Keeps the text of a version; it is stored before anything names it, and never changed.
  void keep(ArticleText text);

  /// The texts of these versions, by article id; content that is not there is left out.
  Map<String, ArticleText> texts(Collection<VersionRef> versions);

  record VersionRef(String articleId, int versionNo) {}
}
