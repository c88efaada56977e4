package newsroom.publishing.publication;

/// The pages of a published issue.
public interface PublishedPages {
  /// Draws them again as the publications are now; may be repeated.
  void redraw(String issueId);
}
