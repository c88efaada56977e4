package newsroom.submission.article;

/// A text by its hash, with what a list shows of it.
public record Slug(String contentHash, String title, String genre, Origin origin, int length) {
  static Slug of(Text text) {
    var content = text.content();
    return new Slug(
        text.contentHash(), content.title(), content.genre(), content.origin(), content.length());
  }
}
