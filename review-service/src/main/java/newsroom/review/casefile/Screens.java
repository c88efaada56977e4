package newsroom.review.casefile;

/// The open screens of the review desk.
public interface Screens {
  /// Whose hints the review desk reads.
  String DESK = "review-desk";

  /// The case changed; a hint, told after the change is stored.
  void moved(String articleId);

  /// Somebody came to look at the case, or went.
  void looked(String articleId);
}
