package newsroom.submission.photo;

import static newsroom.submission.Newsroom.copy;
import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static newsroom.submission.picture.PictureFiles.CAPTION;
import static newsroom.submission.picture.PictureFiles.CREDIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.submission.Newsroom;
import newsroom.submission.Upload;
import newsroom.submission.picture.PictureFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class PhotosIT {
  private static final String PHOTOS = "/api/submission/photos";

  @LocalServerPort int port;
  @Autowired MongoDatabase database;
  @Autowired PhotoDesk desk;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void aPhotoComesInCleanWithWhatItsAuthorWrote() throws Exception {
    var taken =
        send("夜门诊 IMG_01.JPG", PictureFiles.fromACamera(1200, 900, 6, StandardCharsets.UTF_8));
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    var photo = taken.json();
    assertThat(photo.path("caption").asString()).isEqualTo(CAPTION);
    assertThat(photo.path("credit").asString()).isEqualTo(CREDIT);
    assertThat(photo.path("takenOn").asString()).isEqualTo("2026-11-20");
    assertThat(photo.path("fileName").asString()).isEqualTo("夜门诊 IMG_01.JPG");
    assertThat(photo.path("width").asInt()).as("upright").isEqualTo(900);
    assertThat(photo.path("columns").asInt()).isEqualTo(2);
    assertThat(photo.path("consent").path("state").asString()).isEqualTo("MISSING");

    String address = taken.header("Location");
    var screen = mine().get(address + "/renditions/320");
    assertThat(screen.status()).isEqualTo(200);
    assertThat(screen.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(screen.header("Cache-Control")).contains("private", "immutable");
    assertThat(screen.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(screen.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
    assertThat(screen.header("Content-Disposition")).startsWith("inline");
    assertThat(latin(screen)).doesNotContain("Exif", "secret", PictureFiles.GPS_MARK);
    var image = ImageIO.read(new ByteArrayInputStream(screen.answer().body()));
    assertThat(image.getHeight()).isEqualTo(320);

    var original = mine().get(address + "/original");
    assertThat(original.header("Content-Disposition"))
        .startsWith("attachment")
        .contains("filename*=UTF-8''%E5%A4%9C%E9%97%A8%E8%AF%8A");
    assertThat(latin(original)).doesNotContain("secret", PictureFiles.GPS_MARK, "8BIM");
    assertThat(mine().get(address + "/renditions/999").status()).isEqualTo(404);
    assertThat(database.getCollection("photos").find().into(new ArrayList<>()).toString())
        .doesNotContain("secret", PictureFiles.GPS_MARK);
  }

  @Test
  void everyFileThatIsNoPhotoIsToldExactlyWhy() {
    var whole = PictureFiles.jpeg(400, 300);
    Map<String, byte[]> wrong = new LinkedHashMap<>();
    wrong.put("photo-too-wide", PictureFiles.jpegThatClaims(60_000, 60_000));
    wrong.put("photo-too-many-pixels", PictureFiles.pngThatClaims(15_000, 15_000));
    wrong.put("upload-program", PictureFiles.program());
    wrong.put("photo-heic", PictureFiles.heic());
    wrong.put("photo-cut-off", PictureFiles.cut(whole, whole.length - 100));
    wrong.put("photo-unknown-kind", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
    wrong.put("upload-empty", new byte[0]);
    wrong.put("upload-too-big", new byte[33 << 20]);
    wrong.forEach((code, bytes) -> {
      var refused = send("照片.jpg", bytes);
      assertThat(refused.status()).as(code).isEqualTo(422);
      assertThat(refused.fault()).isEqualTo("/file " + code);
    });
    assertThat(send("照片.jpg", wrong.get("photo-too-wide")).text()).contains("60000×60000", "20000");
    assertThat(send("病人.jpg", wrong.get("upload-program")).text()).contains("病人.jpg");
  }

  @Test
  void theSameRequestMakesOnePhotoAndTheSameKeyNoOther() {
    var key = UUID.randomUUID().toString();
    var file = PictureFiles.jpeg(300, 200);
    var first = upload().key(key).send(PHOTOS, "a.jpg", file).json();
    var again = upload().key(key).send(PHOTOS, "a.jpg", file).json();
    assertThat(again).isEqualTo(first);
    var other = upload().key(key).send(PHOTOS, "a.jpg", PictureFiles.jpeg(310, 200));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text()).contains("idempotency-key-reused");
  }

  @Test
  void whatIsSaidAboutAPhotoIsKeptAndNobodyOverwritesIt() {
    var photo = send("a.jpg", PictureFiles.jpeg(300, 200)).json();
    String address = PHOTOS + "/" + photo.path("photoId").asString();
    var writer = newsroom.correspondent(unit);
    var details =
        Map.of(
            "caption", "图说",
            "credit", "张三示例",
            "people", List.of("李四示例", " ", "李四示例"),
            "place", "示例县",
            "takenOn", "2026-11-20",
            "shows", List.of("PATIENT"),
            "consent", Map.of("state", "GIVEN", "by", "李四示例", "on", "2026-11-21"));
    var said = writer.ifMatch(1).put(address, details);
    assertThat(said.status()).as(said.text()).isEqualTo(200);
    assertThat(said.json().path("people").size()).isEqualTo(1);
    assertThat(said.json().path("consent").path("by").asString()).isEqualTo("李四示例");
    assertThat(writer.ifMatch(1).put(address, Map.of("caption", "别的")).status()).isEqualTo(412);
    assertThat(writer.ifMatch(1).put(address, details).version()).as("the same again").isEqualTo(2);
    var wrong =
        writer
            .ifMatch(2)
            .put(
                address,
                Map.of(
                    "takenOn", "2099-01-01",
                    "caption", "字".repeat(1001),
                    "consent", Map.of("state", "GIVEN")));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("/takenOn", "/caption", "/consent/by", "/consent/on");
    assertThat(writer.put(address, details).status()).isEqualTo(428);
  }

  @Test
  void anArticleIsHandedInOnlyWithPhotosOfItsOwnUnitAndTheirConsent() {
    var photo = send("a.jpg", PictureFiles.jpeg(1600, 1200)).json();
    var others = newsroom.activeUnit();
    var foreign = upload(others).send(PHOTOS, "b.jpg", PictureFiles.jpeg(300, 200)).json();
    var copy = illustrated(foreign.path("photoId").asString(), "MINOR");
    var draft = newsroom.correspondent(unit).post("/api/submission/articles", copy);
    assertThat(draft.status()).as("nobody's words are refused").isEqualTo(201);
    assertThat(submit(draft).text()).contains("photo-gone", "/body/1/photoId");

    var own = illustrated(photo.path("photoId").asString(), "MINOR");
    var saved =
        newsroom.correspondent(unit).ifMatch(draft.version()).put(path(draft) + "/draft", own);
    assertThat(submit(saved).text()).contains("consent-missing", "/body/1/consent");
    var agreed =
        newsroom
            .correspondent(unit)
            .ifMatch(1)
            .put(
                PHOTOS + "/" + photo.path("photoId").asString(),
                Map.of("consent", Map.of("state", "NOT_NEEDED", "note", "看不到脸")));
    assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
    assertThat(submit(saved).status()).isEqualTo(200);
  }

  @Test
  void anotherUnitFindsNothingOfAPhoto() {
    var draft = newsroom.draft(unit, "第一段。");
    var photo =
        upload().field("articleId", id(draft)).send(PHOTOS, "a.jpg", PictureFiles.jpeg(300, 200));
    String address = photo.header("Location");
    var others = newsroom.activeUnit();
    var stranger = newsroom.correspondent(others);
    for (var path : List.of(address, address + "/renditions/320", address + "/original")) {
      assertThat(upload(others).get(path).status()).as(path).isEqualTo(404);
      assertThat(newsroom.stranger().get(path).status()).as(path).isEqualTo(401);
    }
    assertThat(stranger.ifMatch(1).put(address, Map.of()).status()).isEqualTo(404);
    assertThat(stranger.delete(address).status()).isEqualTo(404);
    assertThat(stranger.get(PHOTOS + "?article=" + id(draft)).status()).isEqualTo(404);
    assertThat(
            upload(others)
                .field("articleId", id(draft))
                .send(PHOTOS, "a.jpg", PictureFiles.jpeg(300, 200))
                .status())
        .isEqualTo(404);
    assertThat(
            newsroom.correspondent(unit).get(PHOTOS + "?article=" + id(draft)).json().path("items"))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"LIAISON_EDITOR", "FIRST_REVIEWER", "FINAL_REVIEWER", "LAYOUT_EDITOR", "AUDITOR"})
  void theNewsroomSeesAPhotoOnceItsArticleIsHandedIn(Role role) {
    var photo = send("a.jpg", PictureFiles.jpeg(1600, 1200)).json().path("photoId").asString();
    var unused = send("b.jpg", PictureFiles.jpeg(1600, 1200)).json().path("photoId").asString();
    var draft =
        newsroom
            .correspondent(unit)
            .post("/api/submission/articles", illustrated(photo, "OUTBREAK"));
    var staff = newsroom.as(role);
    String picture = PHOTOS + "/" + photo + "/renditions/800";
    assertThat(staff.get(picture).status()).isEqualTo(404);
    assertThat(staff.get(PHOTOS + "?article=" + id(draft)).status()).isEqualTo(404);
    assertThat(submit(draft).status()).isEqualTo(200);
    assertThat(staff.get(picture).status()).isEqualTo(200);
    assertThat(staff.get(PHOTOS + "/" + unused).status()).isEqualTo(404);
    var list = staff.get(PHOTOS + "?article=" + id(draft)).json().path("items");
    assertThat(list).hasSize(1);
    assertThat(list.path(0).path("photoId").asString()).isEqualTo(photo);
    assertThat(newsroom.correspondent(unit).delete(PHOTOS + "/" + photo).problem())
        .isEqualTo("photo-handed-in");
  }

  @Test
  void whatNobodyUsesIsTidiedAwayAndWhatWasHandedInNever() {
    var bytes = PictureFiles.jpeg(640, 480);
    String never = send("a.jpg", bytes).json().path("photoId").asString();
    String drafted = send("b.jpg", PictureFiles.jpeg(641, 480)).json().path("photoId").asString();
    String deleted = send("c.jpg", PictureFiles.jpeg(642, 480)).json().path("photoId").asString();
    String handedIn = send("d.jpg", bytes).json().path("photoId").asString();
    var writer = newsroom.correspondent(unit);
    writer.post("/api/submission/articles", illustrated(drafted, "OUTBREAK"));
    var gone = writer.post("/api/submission/articles", illustrated(deleted, "OUTBREAK"));
    writer.ifMatch(gone.version()).delete(path(gone));
    submit(writer.post("/api/submission/articles", illustrated(handedIn, "OUTBREAK")));

    desk.tidy(Instant.now().plus(Duration.ofDays(6)), Duration.ofDays(7));
    assertThat(there(never)).as("before its time").isTrue();
    var later = Instant.now().plus(Duration.ofDays(8));
    desk.tidy(later, Duration.ofDays(7));
    assertThat(there(never)).isFalse();
    assertThat(there(deleted)).isFalse();
    assertThat(there(drafted)).isTrue();
    desk.tidy(later.plus(Duration.ofDays(2)), Duration.ofDays(7));
    assertThat(database.getCollection("photos").countDocuments(new org.bson.Document("_id", never)))
        .isZero();
    assertThat(mine().get(PHOTOS + "/" + handedIn + "/original").status())
        .as("the same bytes, still wanted")
        .isEqualTo(200);
  }

  @Test
  void threeHundredPhotosAtOnceAreAllAnswered() throws Exception {
    var file = PictureFiles.jpeg(800, 600);
    List<Callable<Upload.Reply>> uploads = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      uploads.add(() -> send("a.jpg", file));
    }
    int taken = 0;
    int later = 0;
    try (var threads = Executors.newFixedThreadPool(100)) {
      for (var upload : threads.invokeAll(uploads)) {
        var answer = upload.get();
        taken += answer.status() == 201 ? 1 : 0;
        later += answer.status() == 503 && !answer.header("Retry-After").isEmpty() ? 1 : 0;
      }
    }
    assertThat(taken + later).isEqualTo(300);
    assertThat(taken).isGreaterThan(30);
  }

  private boolean there(String photoId) {
    return newsroom.correspondent(unit).get(PHOTOS + "/" + photoId).status() == 200;
  }

  private Map<String, Object> illustrated(String photoId, String sensitivity) {
    var copy = new LinkedHashMap<String, Object>();
    copy(unit)
        .forEach((name, value) -> {
          if (value != null) {
            copy.put(name, value);
          }
        });
    copy.put(
        "body",
        List.of(
            Map.of("kind", "TEXT", "text", "字".repeat(100)),
            Map.of("kind", "IMAGE", "text", "图说", "photoId", photoId, "credit", "张三示例")));
    copy.put("sensitivity", List.of(sensitivity));
    return copy;
  }

  private Answer submit(Answer draft) {
    return newsroom
        .correspondent(unit)
        .ifMatch(draft.version())
        .post(path(draft) + "/submission", null);
  }

  private Upload.Reply send(String name, byte[] bytes) {
    return upload().send(PHOTOS, name, bytes);
  }

  private Upload mine() {
    return upload();
  }

  private Upload upload() {
    return upload(unit);
  }

  private Upload upload(String of) {
    return new Upload(port, Tokens.of("correspondent-of-" + of, Role.CORRESPONDENT).unit(of));
  }

  private static String latin(Upload.Reply reply) {
    return new String(reply.answer().body(), StandardCharsets.ISO_8859_1);
  }
}
