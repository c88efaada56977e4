package newsroom.review.comment;

import java.util.List;

/// Comments and drafts, by article.
public interface Comments {
  /// The oldest first.
  List<Comment> of(String articleId);

  /// Stores it unless it is there; a repeated call changes nothing.
  void keep(Comment comment);

  /// @return false when there is no such open comment
  boolean resolve(String articleId, String commentId, Comment.Resolved resolved);

  List<Draft> drafts(String articleId);

  void keep(String articleId, Draft draft);

  void forget(String articleId, String accountId);
}
