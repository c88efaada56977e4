package newsroom.submission.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import newsroom.platform.problem.Reason;
import newsroom.platform.problem.Refusal;
import newsroom.submission.upload.ReceivedFile;
import newsroom.submission.upload.UploadReason;

/// Makes of a file a clean copy for print and smaller ones for screens. Everything is asked of the header
/// before a pixel is decoded, and only the clean copy is ever decoded.
public final class Darkroom {
  public static final int LONGEST_SIDE = 20_000;
  public static final int SHORTEST_SIDE = 100;
  public static final int MOST_PIXELS = 100_000_000;

  /// A WebP cannot be read in part and takes much more memory for each pixel.
  public static final int MOST_WEBP_PIXELS = 5_000_000;

  /// Longest sides of what screens get.
  public static final List<Integer> SIZES = List.of(1600, 800, 320);

  /// Of a larger one every second, third … pixel is read. All photos that are decoded at the same time
  /// share it: about 85 MB, however many they are.
  static final int MOST_DECODED = 12_600_000;

  private static final int MILLION = 1_000_000;
  private static final double WEBP_WEIGHT = 2.5;
  private static final float QUALITY = 0.86f;

  private final Semaphore pixels = new Semaphore(MOST_DECODED, true);

  static {
    ImageIO.setUseCache(false);
    ImageIO.scanForPlugins();
  }

  /// What came out.
  ///
  /// @param width as it is seen, turned upright
  /// @param print the picture itself, untouched, without anything told about it but its colours
  /// @param screens JPEGs in sRGB by their longest side
  public record Prints(
      PictureKind kind,
      int width,
      int height,
      Path print,
      Map<Integer, byte[]> screens,
      Embedded embedded) {}

  /// @param folder for working copies; its owner deletes it
  /// @throws Refusal.Invalid at `/file` when it is no photo for the paper
  public Prints develop(Path file, String name, Path folder) {
    try {
      var kind = PictureKind.of(file, name);
      var found = kind.copy(file, OutputStream.nullOutputStream(), Turn.UPRIGHT);
      bounds(kind, found);
      var embedded = Embedded.of(found);
      var print = Files.createTempFile(folder, "print", "." + kind.endings()[0]);
      try (var out = new BufferedOutputStream(Files.newOutputStream(print), 64 * 1024)) {
        kind.copy(file, out, embedded.turn());
      }
      boolean onItsSide = Turn.onItsSide(embedded.turn());
      return new Prints(
          kind,
          onItsSide ? found.height() : found.width(),
          onItsSide ? found.width() : found.height(),
          print,
          screens(kind, found, print, embedded.turn()),
          embedded);
    } catch (Bytes.CutOff | EOFException e) {
      throw refused(PictureReason.CUT_OFF, Map.of());
    } catch (Bytes.Damaged | IIOException | RuntimeException e) {
      if (e instanceof Refusal refusal) {
        throw refusal;
      }
      throw refused(PictureReason.DAMAGED, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void bounds(PictureKind kind, Found found) {
    if (found.moves()) {
      throw refused(PictureReason.MOVES, Map.of());
    }
    int width = found.width();
    int height = found.height();
    if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
      throw refused(
          PictureReason.TOO_WIDE, Map.of("width", width, "height", height, "limit", LONGEST_SIDE));
    }
    long pixels = (long) width * height;
    int most = kind == PictureKind.WEBP ? MOST_WEBP_PIXELS : MOST_PIXELS;
    if (pixels > most) {
      throw refused(
          PictureReason.TOO_MANY_PIXELS,
          Map.of(
              "width",
              width,
              "height",
              height,
              "actual",
              (pixels + MILLION - 1) / MILLION,
              "limit",
              most / MILLION));
    }
    if (width < SHORTEST_SIDE || height < SHORTEST_SIDE) {
      throw refused(
          PictureReason.TOO_SMALL,
          Map.of("width", width, "height", height, "limit", SHORTEST_SIDE));
    }
  }

  /// Waits until there is room for so many pixels.
  private Map<Integer, byte[]> screens(PictureKind kind, Found found, Path print, int turn)
      throws IOException {
    long all = (long) found.width() * found.height();
    int every = every(all);
    double weight = kind == PictureKind.WEBP ? WEBP_WEIGHT : 1;
    int room = (int) Math.clamp(weight * all / every / every, 1, MOST_DECODED);
    try {
      pixels.acquire(room);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal.Busy(UploadReason.BUSY);
    }
    try {
      return screens(decoded(kind, every, print), turn);
    } finally {
      pixels.release(room);
    }
  }

  private static BufferedImage decoded(PictureKind kind, int every, Path print) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
    try (ImageInputStream in = ImageIO.createImageInputStream(print.toFile())) {
      var losses = new ArrayList<String>();
      reader.addIIOReadWarningListener((_, said) -> losses.add(said));
      reader.setInput(in, true, true);
      var how = reader.getDefaultReadParam();
      how.setSourceSubsampling(every, every, 0, 0);
      var image = reader.read(0, how);
      if (losses.stream().anyMatch(Darkroom::lossy)) {
        throw new Bytes.Damaged(losses.getFirst());
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  private static int every(long pixels) {
    int every = 1;
    while (pixels / ((long) every * every) > MOST_DECODED) {
      every++;
    }
    return every;
  }

  /// The decoder goes on where it can and only warns; words about a profile are no loss.
  private static boolean lossy(String said) {
    return said.contains("Corrupt")
        || said.contains("Premature")
        || said.contains("Truncated")
        || said.contains("corrupt");
  }

  /// Each from the one before: the largest is made once from all pixels.
  private static Map<Integer, byte[]> screens(BufferedImage decoded, int turn) throws IOException {
    var screens = new LinkedHashMap<Integer, byte[]>();
    var image = upright(onWhite(smaller(decoded, SIZES.getFirst())), turn);
    for (int size : SIZES) {
      image = smaller(image, size);
      var bytes = new ByteArrayOutputStream();
      Thumbnails.of(image)
          .scale(1)
          .outputFormat("jpg")
          .outputQuality(QUALITY)
          .toOutputStream(bytes);
      screens.put(size, bytes.toByteArray());
    }
    return screens;
  }

  private static BufferedImage smaller(BufferedImage image, int longest) throws IOException {
    return Math.max(image.getWidth(), image.getHeight()) <= longest
        ? image
        : Thumbnails.of(image).size(longest, longest).asBufferedImage();
  }

  /// Drawing also brings the colours from the picture's own profile to the one of all screens.
  private static BufferedImage onWhite(BufferedImage image) {
    var flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = flat.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, flat.getWidth(), flat.getHeight());
      pen.drawImage(image, 0, 0, null);
    } finally {
      pen.dispose();
    }
    return flat;
  }

  private static BufferedImage upright(BufferedImage image, int turn) {
    return Turn.needed(turn)
        ? ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(turn)).apply(image)
        : image;
  }

  private static Refusal refused(Reason reason, Map<String, ?> args) {
    return ReceivedFile.refused(reason, args);
  }
}
