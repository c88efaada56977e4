package newsroom.submission.article;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What the paper asks of a picture: the photo itself, its caption 图说, its author 摄影, and that those
/// who have to be asked were asked. Sources: the canvas.
final class PhotoRules {
  private static final int USUAL_COLUMNS = 2;

  /// Where a face tells what nobody may tell without leave.
  private static final Set<Sensitivity> PRIVATE =
      EnumSet.of(
          Sensitivity.PATIENT, Sensitivity.MINOR, Sensitivity.HIV, Sensitivity.MENTAL_HEALTH);

  private PhotoRules() {}

  static void check(
      String path,
      Passage passage,
      Content content,
      Map<String, ShownPhoto> photos,
      Findings findings) {
    String photoId = passage.photoId();
    var photo = photoId == null ? null : photos.get(photoId);
    if (photo == null) {
      findings.must(
          path + "/photoId",
          photoId == null ? ArticleReason.PICTURE_MISSING : ArticleReason.PHOTO_GONE);
    }
    if (passage.text().isEmpty()) {
      findings.must(path + "/text", ArticleReason.CAPTION_MISSING);
    }
    if (passage.credit() == null) {
      findings.must(path + "/credit", ArticleReason.PHOTO_CREDIT_MISSING);
    }
    if (photo != null) {
      photo(path, photo, content, findings);
    }
  }

  private static void photo(String path, ShownPhoto photo, Content content, Findings findings) {
    consent(path, photo, content, findings);
    if (photo.columns() == 0) {
      findings.check(path + "/photoId", ArticleReason.PHOTO_COARSE);
    } else if (photo.columns() < USUAL_COLUMNS) {
      findings.note(
          path + "/photoId", ArticleReason.PHOTO_NARROW, Map.of("columns", photo.columns()));
    }
    if (!photo.placed() || !photo.named()) {
      findings.note(path + "/photoId", ArticleReason.PHOTO_BARE);
    }
  }

  private static void consent(String path, ShownPhoto photo, Content content, Findings findings) {
    boolean asked =
        photo.protectedPeople()
            || content.particulars().sensitivity().stream().anyMatch(PRIVATE::contains);
    boolean settled =
        switch (photo.agreement()) {
          case GIVEN -> true;
          case NOT_NEEDED -> !photo.protectedPeople();
          case MISSING -> false;
        };
    if (asked && !settled) {
      findings.must(path + "/consent", ArticleReason.CONSENT_MISSING);
    }
  }
}
