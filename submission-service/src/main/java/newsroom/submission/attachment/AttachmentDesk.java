package newsroom.submission.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import newsroom.platform.blob.Blob;
import newsroom.platform.blob.BlobStore;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.Article;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.article.Correspondent;
import newsroom.submission.article.Manuscript;
import newsroom.submission.upload.ReceivedFile;
import newsroom.submission.upload.SafeName;
import newsroom.submission.upload.Shelf;
import newsroom.submission.upload.VirusScanner;
import org.jspecify.annotations.Nullable;

/// Where files are laid beside an article. The newsroom sees those that came with a version handed in;
/// they stay as they are from then on.
public final class AttachmentDesk {
  public static final long BIGGEST = 20L << 20;
  public static final int MOST = 20;
  private static final int PAGE = 200;

  private final Attachments attachments;
  private final ArticleDesk articles;
  private final BlobStore blobs;
  private final VirusScanner scanner;
  private final Shelf shelf;
  private final Clock clock;

  public AttachmentDesk(
      Attachments attachments,
      ArticleDesk articles,
      BlobStore blobs,
      VirusScanner scanner,
      Shelf shelf,
      Clock clock) {
    this.attachments = attachments;
    this.articles = articles;
    this.blobs = blobs;
    this.scanner = scanner;
    this.shelf = shelf;
    this.clock = clock;
  }

  /// @param attachmentId claimed by whoever asks, so that asking twice keeps one file
  /// @throws Refusal.Invalid at `/file` when it is nothing that may lie there
  public Attachment take(
      String attachmentId, Correspondent who, String articleId, ReceivedFile received) {
    changeable(articleId, who);
    var there = attachments.find(attachmentId);
    if (there.isPresent()) {
      return there.get();
    }
    int already = attachments.of(articleId).size();
    if (already >= MOST) {
      throw new Refusal.Conflict(
          AttachmentReason.TOO_MANY, Map.of("limit", MOST, "actual", already));
    }
    try {
      var kind = AttachmentKind.of(received.file(), received.name());
      boolean scanned = scanner.require(received.file());
      String blob;
      try (var in = Files.newInputStream(received.file())) {
        blob = blobs.put(in, kind.mediaType());
      }
      return attachments.add(
          new Attachment(
              attachmentId,
              articleId,
              who.unitId(),
              who.accountId(),
              who.name(),
              now(),
              SafeName.of(received.name(), "附件", kind.endings()),
              kind,
              Files.size(received.file()),
              blob,
              scanned));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void changeable(String articleId, Correspondent who) {
    var article = articles.own(articleId, who).state();
    if (!(article instanceof Article.Draft || article instanceof Article.Returned)) {
      throw new Refusal.Conflict(AttachmentReason.NOT_NOW);
    }
  }

  public List<Attachment> of(String articleId, Correspondent who) {
    articles.own(articleId, who);
    return attachments.of(articleId);
  }

  public List<Attachment> handedIn(String articleId) {
    var manuscript = articles.handedIn(articleId).state().manuscript();
    return attachments.of(articleId).stream()
        .filter(attachment -> handedIn(attachment, manuscript))
        .toList();
  }

  public Attachment own(String attachmentId, Correspondent who) {
    return attachments
        .find(attachmentId)
        .filter(attachment -> attachment.unitId().equals(who.unitId()))
        .orElseThrow(AttachmentDesk::none);
  }

  public Attachment handedInFile(String attachmentId) {
    return attachments
        .find(attachmentId)
        .filter(attachment ->
            handedIn(attachment, articles.handedIn(attachment.articleId()).state().manuscript()))
        .orElseThrow(AttachmentDesk::none);
  }

  /// One that is gone already is gone.
  public void remove(String attachmentId, Correspondent who) {
    var found = attachments.find(attachmentId);
    if (found.isEmpty()) {
      return;
    }
    var attachment = own(attachmentId, who);
    var manuscript = articles.own(attachment.articleId(), who).state().manuscript();
    if (handedIn(attachment, manuscript)) {
      throw new Refusal.Conflict(AttachmentReason.HANDED_IN);
    }
    changeable(attachment.articleId(), who);
    attachments.remove(attachmentId, now());
  }

  public Blob content(Attachment attachment) {
    return blobs.open(attachment.blob()).orElseThrow(AttachmentDesk::none);
  }

  /// Removes the files of articles that were deleted, and lets go of the bytes of removed ones.
  ///
  /// @param keep how long they stay all the same
  public int tidy(Instant now, Duration keep) {
    int removed = 0;
    @Nullable String after = null;
    List<Attachment> page;
    do {
      page = attachments.since(now.minus(keep), after, PAGE);
      for (var attachment : page) {
        if (!articles.isThere(attachment.articleId())) {
          attachments.remove(attachment.attachmentId(), now);
          removed++;
        }
        after = attachment.attachmentId();
      }
    } while (!page.isEmpty());
    var yesterday = now.minus(1, ChronoUnit.DAYS);
    for (var gone : attachments.removed(yesterday, PAGE)) {
      shelf.release(List.of(gone.blob()), yesterday);
      attachments.forget(gone.attachmentId());
    }
    return removed;
  }

  private static boolean handedIn(Attachment attachment, Manuscript manuscript) {
    return manuscript
        .latest()
        .map(Manuscript.HandedIn::at)
        .filter(last -> !attachment.at().isAfter(last))
        .isPresent();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Refusal none() {
    return new Refusal.NotFound(AttachmentReason.NO_SUCH_ATTACHMENT);
  }
}
