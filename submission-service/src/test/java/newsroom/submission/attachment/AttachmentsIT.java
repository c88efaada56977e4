package newsroom.submission.attachment;

import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.submission.Newsroom;
import newsroom.submission.Upload;
import newsroom.submission.picture.PictureFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class AttachmentsIT {
  private static final String ATTACHMENTS = "/api/submission/attachments";
  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  @LocalServerPort int port;
  @Autowired AttachmentDesk desk;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void aFileIsKeptByteForByteAndOnlyEverSaved() {
    var draft = newsroom.draft(unit, "第一段。");
    var taken = send(id(draft), "批件：同意刊登.pdf", PDF);
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    assertThat(taken.json().path("kind").asString()).isEqualTo("PDF");
    assertThat(taken.json().path("fileName").asString()).isEqualTo("批件：同意刊登.pdf");
    assertThat(taken.json().path("sha256").asString()).hasSize(64);
    var saved = mine().get(taken.header("Location"));
    assertThat(saved.answer().body()).isEqualTo(PDF);
    assertThat(saved.header("Content-Disposition"))
        .startsWith("attachment")
        .contains("filename*=UTF-8''%E6%89%B9%E4%BB%B6");
    assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(saved.header("Content-Security-Policy")).contains("sandbox");
    assertThat(saved.header("Cache-Control")).contains("private");
  }

  @Test
  void whatMayLieThereIsTakenByItsContentAndNothingElse() {
    var draft = newsroom.draft(unit, "第一段。");
    Map<String, byte[]> right = new LinkedHashMap<>();
    right.put("TEXT", "姓名,人数\n示例,3".getBytes(Charset.forName("GBK")));
    right.put("DOCX", office("word/document.xml"));
    right.put("XLSX", office("xl/workbook.xml"));
    right.put("JPEG", PictureFiles.jpeg(120, 120));
    right.put("HEIC", PictureFiles.heic());
    right.forEach((kind, bytes) -> {
      var taken = send(id(draft), "附件.dat", bytes);
      assertThat(taken.status()).as(kind + taken.text()).isEqualTo(201);
      assertThat(taken.json().path("kind").asString()).isEqualTo(kind);
    });
    Map<String, byte[]> wrong = new LinkedHashMap<>();
    wrong.put("upload-program", PictureFiles.program());
    wrong.put("attachment-macros", office("word/document.xml", "word/vbaProject.bin"));
    wrong.put(
        "attachment-hides-files", office("word/document.xml", "word/embeddings/oleObject1.bin"));
    wrong.put("attachment-old-office", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
    wrong.put("attachment-broken", "PK\3\4 no zip".getBytes(StandardCharsets.US_ASCII));
    wrong.put(
        "attachment-unknown-kind",
        "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
    wrong.put("upload-empty", new byte[0]);
    wrong.put("upload-too-big", new byte[21 << 20]);
    wrong.forEach((code, bytes) -> {
      var refused = send(id(draft), "批件.pdf", bytes);
      assertThat(refused.status()).as(code).isEqualTo(422);
      assertThat(refused.fault()).isEqualTo("/file " + code);
    });
    assertThat(list(id(draft))).isEqualTo(right.size());
  }

  @Test
  void whatWasHandedInStaysAndTheNewsroomReadsIt() {
    var draft = newsroom.draft(unit, "第一段。");
    String evidence = send(id(draft), "证据.pdf", PDF).header("Location");
    String mistaken =
        send(id(draft), "放错了.txt", "不是这个".getBytes(StandardCharsets.UTF_8)).header("Location");
    var reviewer = newsroom.as(Role.FIRST_REVIEWER);
    assertThat(reviewer.get(evidence).status()).as("a draft").isEqualTo(404);
    var writer = newsroom.correspondent(unit);
    assertThat(writer.delete(mistaken).status()).isEqualTo(204);
    assertThat(writer.delete(mistaken).status()).as("gone is gone").isEqualTo(204);
    writer.ifMatch(draft.version()).post(path(draft) + "/submission", null);

    assertThat(reviewer.get(evidence).status()).isEqualTo(200);
    assertThat(reviewer.get(ATTACHMENTS + "?article=" + id(draft)).json().path("items")).hasSize(1);
    assertThat(newsroom.as(Role.LAYOUT_EDITOR).get(evidence).status()).isEqualTo(403);
    assertThat(writer.delete(evidence).problem()).isEqualTo("attachment-handed-in");
    assertThat(send(id(draft), "再补.pdf", PDF).text()).contains("attachment-not-now");
  }

  @Test
  void anotherUnitFindsNothingOfAnAttachment() {
    var draft = newsroom.draft(unit, "第一段。");
    String address = send(id(draft), "证据.pdf", PDF).header("Location");
    var stranger = newsroom.correspondent(newsroom.activeUnit());
    assertThat(stranger.get(address).status()).isEqualTo(404);
    assertThat(stranger.delete(address).status()).isEqualTo(404);
    assertThat(stranger.get(ATTACHMENTS + "?article=" + id(draft)).status()).isEqualTo(404);
    var others = newsroom.activeUnit();
    assertThat(
            upload(others).field("articleId", id(draft)).send(ATTACHMENTS, "a.pdf", PDF).status())
        .isEqualTo(404);
    assertThat(newsroom.stranger().get(address).status()).isEqualTo(401);
    assertThat(list(id(draft))).isEqualTo(1);
  }

  @Test
  void thereAreTwentyAndTheSameRequestKeepsOneFile() {
    var draft = newsroom.draft(unit, "第一段。");
    for (int i = 0; i < 2; i++) {
      upload(unit).field("articleId", id(draft)).key("once").send(ATTACHMENTS, "a.pdf", PDF);
    }
    assertThat(list(id(draft))).isEqualTo(1);
    for (int i = 1; i < AttachmentDesk.MOST; i++) {
      assertThat(send(id(draft), i + ".txt", ("附件" + i).getBytes(StandardCharsets.UTF_8)).status())
          .isEqualTo(201);
    }
    assertThat(send(id(draft), "多了.pdf", PDF).text()).contains("too-many-attachments");
  }

  @Test
  void theFilesOfADeletedDraftGoInTime() {
    var draft = newsroom.draft(unit, "不要了。");
    String address = send(id(draft), "证据.pdf", PDF).header("Location");
    newsroom.correspondent(unit).ifMatch(draft.version()).delete(path(draft));
    var later = Instant.now().plus(Duration.ofDays(8));
    desk.tidy(later, Duration.ofDays(7));
    assertThat(mine().get(address).status()).isEqualTo(404);
    desk.tidy(later.plus(Duration.ofDays(2)), Duration.ofDays(7));
  }

  private int list(String articleId) {
    return newsroom
        .correspondent(unit)
        .get(ATTACHMENTS + "?article=" + articleId)
        .json()
        .path("items")
        .size();
  }

  private Upload.Reply send(String articleId, String name, byte[] bytes) {
    return mine().field("articleId", articleId).send(ATTACHMENTS, name, bytes);
  }

  private Upload mine() {
    return upload(unit);
  }

  private Upload upload(String of) {
    return new Upload(port, Tokens.of("correspondent-of-" + of, Role.CORRESPONDENT).unit(of));
  }

  private static byte[] office(String... parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      for (var part : parts) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
