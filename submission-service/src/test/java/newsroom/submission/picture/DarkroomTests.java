package newsroom.submission.picture;

import static newsroom.submission.picture.PictureFiles.CAPTION;
import static newsroom.submission.picture.PictureFiles.CREDIT;
import static newsroom.submission.picture.PictureFiles.fromACamera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import newsroom.submission.picture.Darkroom.Prints;
import newsroom.submission.upload.UploadReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DarkroomTests {
  @TempDir Path folder;
  private final Darkroom darkroom = new Darkroom();

  @Test
  void nothingThatACameraTellsIsInWhatComesOut() throws IOException {
    var prints = developed(fromACamera(2000, 1500, 1, StandardCharsets.UTF_8));
    for (var out : prints.screens().values()) {
      assertThat(text(out)).doesNotContain("secret", "Exif", "8BIM", CREDIT);
    }
    byte[] print = Files.readAllBytes(prints.print());
    assertThat(text(print)).doesNotContain("secret", "Exif", "8BIM", PictureFiles.GPS_MARK);
    assertThat(pixels(ImageIO.read(prints.print().toFile())))
        .as("every pixel as it came")
        .isEqualTo(pixels(ImageIO.read(new ByteArrayInputStream(PictureFiles.jpeg(2000, 1500)))));
  }

  @Test
  void whatThePhotographerWroteIsProposedInWhateverEncoding() throws IOException {
    for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GBK")}) {
      var embedded = developed(fromACamera(400, 300, 1, charset)).embedded();
      assertThat(embedded.caption()).as(charset.name()).isEqualTo(CAPTION);
      assertThat(embedded.credit()).isEqualTo(CREDIT);
      assertThat(embedded.place()).isEqualTo(PictureFiles.PLACE_WRITTEN);
      assertThat(embedded.takenOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    }
  }

  @Test
  void aPictureOnItsSideIsTurnedUpright() throws IOException {
    // Turned by 90 degrees clockwise: red, on the left in the file, comes to the top
    var prints = developed(fromACamera(1000, 600, 6, StandardCharsets.UTF_8));
    assertThat(prints.width()).isEqualTo(600);
    assertThat(prints.height()).isEqualTo(1000);
    var screen = ImageIO.read(new ByteArrayInputStream(prints.screens().get(800)));
    assertThat(screen.getWidth()).isEqualTo(480);
    assertThat(screen.getHeight()).isEqualTo(800);
    assertThat(red(screen, 240, 100)).isGreaterThan(200);
    assertThat(red(screen, 240, 700)).isLessThan(60);
    byte[] print = Files.readAllBytes(prints.print());
    assertThat(text(print)).as("the copy for print says which way is up").contains("Exif");
    assertThat(print.length).isLessThan(fromACamera(1000, 600, 6, StandardCharsets.UTF_8).length);
  }

  @Test
  void pngAndWebpAreCleanedToo() throws IOException {
    var png = developed(PictureFiles.pngWithWords(500, 400));
    assertThat(png.kind()).isEqualTo(PictureKind.PNG);
    assertThat(text(Files.readAllBytes(png.print()))).doesNotContain("secret", "eXIf", "tEXt");
    assertThat(png.embedded().takenOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    var webp = developed(PictureFiles.webp(300, 200));
    assertThat(webp.kind()).isEqualTo(PictureKind.WEBP);
    assertThat(text(Files.readAllBytes(webp.print()))).doesNotContain("secret");
    var screen = ImageIO.read(new ByteArrayInputStream(webp.screens().get(320)));
    assertThat(screen.getWidth()).isEqualTo(300);
    assertThat(red(screen, 150, 100)).isBetween(190, 210);
  }

  @Test
  void aLargePhotoIsReadInPartAndASmallOneIsNotBlownUp() throws IOException {
    var large = developed(PictureFiles.jpeg(6000, 4000));
    assertThat(large.screens().keySet()).containsExactlyInAnyOrder(320, 800, 1600);
    assertThat(ImageIO.read(new ByteArrayInputStream(large.screens().get(1600))).getWidth())
        .isEqualTo(1600);
    var small = developed(PictureFiles.png(200, 120));
    assertThat(ImageIO.read(new ByteArrayInputStream(small.screens().get(1600))).getWidth())
        .isEqualTo(200);
  }

  @Test
  void whatIsNoPhotoIsRefusedWithTheExactReason() {
    byte[] whole = PictureFiles.jpeg(400, 300);
    refused(PictureReason.TOO_WIDE, PictureFiles.jpegThatClaims(60_000, 60_000));
    refused(PictureReason.TOO_WIDE, PictureFiles.pngThatClaims(60_000, 60_000));
    refused(PictureReason.TOO_MANY_PIXELS, PictureFiles.pngThatClaims(19_000, 19_000));
    refused(PictureReason.TOO_MANY_PIXELS, PictureFiles.webp(2_300, 2_300));
    refused(PictureReason.TOO_SMALL, PictureFiles.png(99, 400));
    refused(UploadReason.A_PROGRAM, PictureFiles.program());
    refused(PictureReason.HEIC, PictureFiles.heic());
    refused(PictureReason.GIF, PictureFiles.written(PictureFiles.drawn(200, 200), "gif"));
    refused(PictureReason.NOT_A_PHOTO, "这只是文字".getBytes(StandardCharsets.UTF_8));
    refused(PictureReason.CUT_OFF, PictureFiles.cut(whole, whole.length - 200));
    refused(PictureReason.CUT_OFF, PictureFiles.cut(PictureFiles.png(400, 300), 300));
    refused(PictureReason.CUT_OFF, PictureFiles.cut(PictureFiles.webp(300, 200), 40));
    refused(UploadReason.EMPTY, new byte[0]);
  }

  @Test
  void aDamagedPictureIsRefusedAndNeverFillsTheMemory() {
    byte[] scan = PictureFiles.written(noise(600, 400), "jpg");
    for (int i = scan.length / 2; i < scan.length / 2 + 400; i++) {
      scan[i] = (byte) (i % 7 == 0 ? 0x55 : scan[i] ^ 0x2A);
      scan[i] = scan[i] == (byte) 0xFF ? 1 : scan[i];
    }
    refused(PictureReason.DAMAGED, scan);
    byte[] png = PictureFiles.written(noise(300, 200), "png");
    png[png.length / 2] ^= 0x2A;
    refused(PictureReason.DAMAGED, png);
    byte[] claims = PictureFiles.webp(300, 200);
    claims[34] = (byte) 0xFF;
    claims[35] = (byte) 0xFF;
    claims[36] = (byte) 0xFF;
    claims[37] = 0x7F;
    refused(PictureReason.DAMAGED, claims);
  }

  private static BufferedImage noise(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var random = new java.util.Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  private void refused(newsroom.platform.problem.Reason reason, byte[] bytes) {
    var refusal = catchThrowableOfType(Refusal.Invalid.class, () -> developed(bytes));
    assertThat(refusal).as(reason.code()).isNotNull();
    assertThat(refusal.fields())
        .extracting(FieldProblem::path, FieldProblem::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/file", reason));
  }

  private Prints developed(byte[] bytes) throws IOException {
    return darkroom.develop(
        Files.write(Files.createTempFile(folder, "in", ""), bytes), "照片.jpg", folder);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static int red(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >> 16 & 0xFF;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
