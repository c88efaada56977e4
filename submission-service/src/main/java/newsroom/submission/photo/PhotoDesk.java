package newsroom.submission.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import newsroom.platform.blob.Blob;
import newsroom.platform.blob.BlobStore;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.article.Correspondent;
import newsroom.submission.article.Wording;
import newsroom.submission.picture.Darkroom;
import newsroom.submission.picture.Embedded;
import newsroom.submission.upload.ReceivedFile;
import newsroom.submission.upload.SafeName;
import newsroom.submission.upload.Shelf;
import newsroom.submission.upload.VirusScanner;
import org.jspecify.annotations.Nullable;

/// Where photos are brought in, described and looked at. Another unit's photo is not there, and the
/// newsroom sees only what was handed in.
public final class PhotoDesk {
  public static final long BIGGEST = 30L << 20;
  public static final int MOST = 50;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int LONGEST_PROPOSAL = 500;
  private static final int PAGE = 200;

  private final Photos photos;
  private final Darkroom darkroom;
  private final BlobStore blobs;
  private final VirusScanner scanner;
  private final Shelf shelf;
  private final ArticleDesk articles;
  private final Clock clock;

  public PhotoDesk(
      Photos photos,
      Darkroom darkroom,
      BlobStore blobs,
      VirusScanner scanner,
      Shelf shelf,
      ArticleDesk articles,
      Clock clock) {
    this.photos = photos;
    this.darkroom = darkroom;
    this.blobs = blobs;
    this.scanner = scanner;
    this.shelf = shelf;
    this.articles = articles;
    this.clock = clock;
  }

  /// @param photoId claimed by whoever asks, so that asking twice makes one photo
  /// @param articleId of the own unit; null while there is none yet
  /// @throws Refusal.Invalid at `/file` when it is no photo for the paper
  public Photo take(
      String photoId, Correspondent who, @Nullable String articleId, ReceivedFile received) {
    var there = photos.find(photoId);
    if (there.isPresent()) {
      return there.get();
    }
    if (articleId != null) {
      articles.own(articleId, who);
      int already = photos.count(articleId);
      if (already >= MOST) {
        throw new Refusal.Conflict(
            PhotoReason.TOO_MANY_PHOTOS, Map.of("limit", MOST, "actual", already));
      }
    }
    boolean scanned = scanner.require(received.file());
    var prints = darkroom.develop(received.file(), received.name(), received.folder());
    try {
      String print = put(prints.print(), prints.kind().mediaType());
      var screens = new HashMap<Integer, String>();
      for (var screen : prints.screens().entrySet()) {
        screens.put(
            screen.getKey(), blobs.put(new ByteArrayInputStream(screen.getValue()), "image/jpeg"));
      }
      return photos.add(
          new Photo(
              photoId,
              1,
              who.unitId(),
              articleId,
              who.accountId(),
              who.name(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              SafeName.of(received.name(), "照片", prints.kind().endings()),
              Files.size(received.file()),
              prints.kind(),
              prints.width(),
              prints.height(),
              print,
              screens,
              scanned,
              proposed(prints.embedded()),
              List.of(),
              false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String put(Path print, String mediaType) throws IOException {
    try (var in = Files.newInputStream(print)) {
      return blobs.put(in, mediaType);
    }
  }

  /// Words of a file are taken as far as they are words.
  private PhotoDetails proposed(Embedded embedded) {
    var takenOn = embedded.takenOn();
    String place = words(embedded.place());
    return new PhotoDetails(
        words(embedded.caption()),
        words(embedded.credit()),
        embedded.people().stream().map(PhotoDesk::words).filter(one -> !one.isEmpty()).toList(),
        place.isEmpty() ? null : place,
        takenOn == null || takenOn.isAfter(today()) ? null : takenOn,
        Set.of(),
        new Consent.Missing());
  }

  private static String words(@Nullable String said) {
    String text = Wording.normalised(Objects.requireNonNullElse(said, "")).orElse("");
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST_PROPOSAL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_PROPOSAL));
  }

  /// Of an article of the own unit.
  public List<Photo> of(String articleId, Correspondent who) {
    articles.own(articleId, who);
    return photos.of(articleId).stream()
        .filter(photo -> photo.unitId().equals(who.unitId()))
        .toList();
  }

  /// Of an article that was handed in: those that a version of it shows.
  public List<Photo> handedIn(String articleId) {
    articles.handedIn(articleId);
    var shown = articles.photosHandedIn(articleId);
    return photos.of(articleId).stream().filter(photo -> shown.contains(photo.photoId())).toList();
  }

  public Photo own(String photoId, Correspondent who) {
    return photos
        .find(photoId)
        .filter(photo -> photo.unitId().equals(who.unitId()))
        .orElseThrow(PhotoDesk::none);
  }

  /// For the newsroom: only once an article was handed in with it.
  public Photo handedInPhoto(String photoId) {
    return photos.find(photoId).filter(this::handedIn).orElseThrow(PhotoDesk::none);
  }

  /// @throws Refusal.Stale when it was described anew meanwhile
  public Photo describe(String photoId, Correspondent who, long version, PhotoForm form) {
    var photo = own(photoId, who);
    var details = form.checked(today());
    if (photo.details().equals(details)) {
      return photo;
    }
    return photos
        .describe(photoId, version, details)
        .orElseThrow(() -> new Refusal.Stale(PlatformReason.STALE));
  }

  /// One that is gone already is gone.
  public void remove(String photoId, Correspondent who) {
    var photo = photos.find(photoId);
    if (photo.isEmpty()) {
      return;
    }
    if (!photo.get().unitId().equals(who.unitId())) {
      throw none();
    }
    if (handedIn(photo.get())) {
      throw new Refusal.Conflict(PhotoReason.HANDED_IN);
    }
    photos.remove(photoId, clock.instant());
  }

  public Blob screen(Photo photo, int size) {
    return Optional.ofNullable(photo.screens().get(size))
        .flatMap(blobs::open)
        .orElseThrow(PhotoDesk::none);
  }

  public Blob print(Photo photo) {
    return blobs.open(photo.print()).orElseThrow(PhotoDesk::none);
  }

  /// Removes what nobody wants: photos that no text ever named, and those of articles that were deleted.
  ///
  /// @param keep how long they stay all the same
  public int tidy(Instant now, Duration keep) {
    int removed = 0;
    String after = null;
    List<Photo> page;
    do {
      page = photos.idle(now.minus(keep), after, PAGE);
      for (var photo : page) {
        if (!handedIn(photo) && !wanted(photo)) {
          photos.remove(photo.photoId(), now);
          removed++;
        }
        after = photo.photoId();
      }
    } while (!page.isEmpty());
    var yesterday = now.minus(1, ChronoUnit.DAYS);
    for (var gone : photos.removed(yesterday, PAGE)) {
      shelf.release(gone.blobs(), yesterday);
      photos.forget(gone.photoId());
    }
    return removed;
  }

  private boolean wanted(Photo photo) {
    return photo.usedIn().stream().anyMatch(articles::isThere)
        || (photo.articleId() != null && articles.isThere(photo.articleId()));
  }

  /// Known once, known for good: versions never go.
  private boolean handedIn(Photo photo) {
    if (photo.handedIn()) {
      return true;
    }
    boolean shown =
        photo.usedIn().stream()
            .anyMatch(id -> articles.photosHandedIn(id).contains(photo.photoId()));
    if (shown) {
      photos.handedIn(photo.photoId());
    }
    return shown;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), SHANGHAI);
  }

  private static Refusal none() {
    return new Refusal.NotFound(PhotoReason.NO_SUCH_PHOTO);
  }
}
