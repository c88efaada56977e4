package newsroom.submission.article;

/// What an article has to know of a photo.
///
/// @param columns how many of the page's it can fill and stay sharp
/// @param named whether the people in it are
/// @param placed whether it says where and when
/// @param protectedPeople whether it shows patients or minors
public record ShownPhoto(
    int columns, boolean named, boolean placed, boolean protectedPeople, Agreement agreement) {
  /// Whether those shown agree to be printed.
  public enum Agreement {
    GIVEN,
    NOT_NEEDED,
    MISSING
  }
}
