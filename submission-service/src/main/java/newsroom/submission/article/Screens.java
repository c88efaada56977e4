package newsroom.submission.article;

/// The open screens of an article's unit. To be told after a change is stored.
public interface Screens {
  void moved(Article article, long version);
}
