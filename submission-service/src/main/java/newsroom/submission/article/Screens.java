package newsroom.submission.article;

/// The open screens of an article's unit. To be told after a change is stored.
public interface Screens {
  /// Who is told of all that was handed in; a unit is told by its id.
  String NEWSROOM = "newsroom";

  void moved(Article article, long version);
}
