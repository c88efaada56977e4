package newsroom.submission.photo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.submission.article.ShownPhoto;
import newsroom.submission.article.ShownPhotos;

/// The photos as articles see them.
public final class ArticlePhotos implements ShownPhotos {
  private final Photos photos;

  public ArticlePhotos(Photos photos) {
    this.photos = photos;
  }

  @Override
  public Map<String, ShownPhoto> of(String unitId, Collection<String> photoIds) {
    var shown = new HashMap<String, ShownPhoto>();
    for (var photo : photos.find(photoIds)) {
      if (photo.unitId().equals(unitId)) {
        shown.put(photo.photoId(), shown(photo));
      }
    }
    return shown;
  }

  @Override
  public void usedIn(String articleId, String unitId, Collection<String> photoIds) {
    var own = List.copyOf(of(unitId, photoIds).keySet());
    if (!own.isEmpty()) {
      photos.usedIn(articleId, own);
    }
  }

  private static ShownPhoto shown(Photo photo) {
    var details = photo.details();
    return new ShownPhoto(
        PrintWidth.columns(photo.width()),
        !details.people().isEmpty(),
        details.place() != null && details.takenOn() != null,
        !details.shows().isEmpty(),
        switch (details.consent()) {
          case Consent.Given _ -> ShownPhoto.Agreement.GIVEN;
          case Consent.NotNeeded _ -> ShownPhoto.Agreement.NOT_NEEDED;
          case Consent.Missing() -> ShownPhoto.Agreement.MISSING;
        });
  }
}
