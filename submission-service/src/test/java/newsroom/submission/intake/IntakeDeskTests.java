package newsroom.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.Origin;
import newsroom.submission.article.PassageKind;
import newsroom.submission.byline.KnownUnit;
import newsroom.submission.byline.NameIndex;
import newsroom.submission.intake.IntakeDesk.As;
import newsroom.submission.photo.Consent;
import newsroom.submission.photo.Photo;
import newsroom.submission.photo.PhotoDetails;
import newsroom.submission.picture.Darkroom;
import newsroom.submission.picture.PictureFiles;
import newsroom.submission.upload.ReceivedFile;
import newsroom.submission.upload.UploadReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeDeskTests {
  private static final String STORY =
      "示例医院举办老年健康开放日\n\n11月5日，示例医院举办老年健康开放日活动，为二百余名老人免费测血压、查视力。\n\n活动现场，医生讲解了防跌倒知识，并带着老人做操。\n\n（闽江示例医院）\n";

  @TempDir Path folder;
  private final Darkroom darkroom = new Darkroom();
  private final IntakeDesk desk = desk(3, Duration.ofSeconds(5));

  @Test
  void aTextIsProposedAsAnArticleAndEveryFieldSaysWhere() {
    var proposed = only(desk.text(STORY, As.AUTO));
    assertThat(proposed.copy().headline().main()).containsExactly("示例医院举办老年健康开放日");
    assertThat(proposed.copy().rawByline()).isEqualTo("（闽江示例医院）");
    assertThat(proposed.copy().bylineUnits())
        .containsExactly(new Intake.ProposedUnit("u-mj", "闽江示例医院", "CONTRIBUTED"));
    assertThat(proposed.copy().genre()).isEqualTo("EVENT_REPORT");
    assertThat(proposed.copy().body()).hasSize(2);
    assertThat(proposed.copy().eventDate()).isEqualTo(LocalDate.of(2026, 11, 5));
    assertThat(proposed.proposals())
        .anySatisfy(one -> {
          assertThat(one.path()).isEqualTo("/headline/main");
          assertThat(one.source().where()).isEqualTo("第1行");
          assertThat(one.source().quote()).isEqualTo("示例医院举办老年健康开放日");
        })
        .anySatisfy(one -> {
          assertThat(one.path()).isEqualTo("/eventDate");
          assertThat(one.rule().code()).isEqualTo("year-inferred");
        })
        .anySatisfy(one -> {
          assertThat(one.path()).isEqualTo("/rawByline");
          assertThat(one.source().lines()).containsExactly(7);
        });
  }

  @Test
  void fieldsTheAuthorNamesAreTakenAtHisWord() {
    var proposed =
        only(
            desk.text(
                "栏目：健康讲堂\n引题：走近群众\n标题：一堂特别的课\n副题：记示例医院进校园\n\n近日，示例医院走进校园，为学生上了一堂急救课。\n\n供稿单位：闽江示例医院",
                As.AUTO));
    var copy = proposed.copy();
    assertThat(copy.suggestedColumn()).isEqualTo("健康讲堂");
    assertThat(copy.headline())
        .isEqualTo(new Intake.ProposedHeadline("走近群众", List.of("一堂特别的课"), "记示例医院进校园"));
    assertThat(copy.bylineUnits()).extracting(Intake.ProposedUnit::unitId).containsExactly("u-mj");
    assertThat(copy.body()).hasSize(1);
    assertThat(proposed.proposals())
        .filteredOn(one -> one.path().equals("/rawByline"))
        .first()
        .satisfies(one -> assertThat(one.source().lines()).containsExactly(8));
  }

  @Test
  void aReprintIsKnownByItsSource() {
    var copy = only(desk.text("标题一则示例消息\n\n近日，某地开展义诊。\n\n来源：云湖日报", As.AUTO)).copy();
    assertThat(copy.origin()).isEqualTo(Origin.REPRINT);
    assertThat(copy.reprint()).isNotNull();
    assertThat(copy.reprint().sourceUnitId()).isEqualTo("u-yhrb");
  }

  @Test
  void anUnknownUnitIsOfferedCandidatesAndNotGuessed() {
    var proposed = only(desk.text(STORY.replace("闽江示例医院", "闽江示列医院"), As.AUTO));
    assertThat(proposed.copy().bylineUnits().getFirst().unitId()).isNull();
    assertThat(proposed.unresolved().getFirst().candidates())
        .anySatisfy(one -> assertThat(one).containsEntry("unitId", "u-mj"));
  }

  @Test
  void aWordFileKeepsHeadingsListsTablesAndPictures() {
    byte[] photo = PictureFiles.fromACamera(400, 300, 1, StandardCharsets.UTF_8);
    var file =
        new Docx()
            .heading("示例医院义诊进社区")
            .text("11月5日，示例医院组织义诊进社区活动，服务居民二百余人。")
            .picture(photo)
            .item("测血压一百五十人；")
            .item("查血糖八十人。")
            .row("科室", "人数")
            .text("（闽江示例医院）");
    var intake = file(file.bytes(), "稿件.docx");
    var proposed = only(intake);
    assertThat(intake.source().kind()).isEqualTo("DOCX");
    assertThat(proposed.copy().headline().main()).containsExactly("示例医院义诊进社区");
    assertThat(proposed.copy().body())
        .extracting(Intake.ProposedParagraph::kind)
        .contains(PassageKind.TEXT, PassageKind.LIST_ITEM);
    assertThat(proposed.copy().bylineUnits())
        .extracting(Intake.ProposedUnit::unitId)
        .containsExactly("u-mj");
    assertThat(proposed.pictures()).hasSize(1);
    assertThat(proposed.pictures().getFirst().bytes()).isEqualTo(photo.length);
    var image = proposed.copy().body().get(1);
    assertThat(image.kind()).as("at its place in the text").isEqualTo(PassageKind.IMAGE);
    assertThat(image.photoId()).isEqualTo("photo-1");
    assertThat(image.text()).isEqualTo(PictureFiles.CAPTION);
    assertThat(image.credit()).isEqualTo(PictureFiles.CREDIT);
    assertThat(proposed.proposals())
        .filteredOn(one -> one.path().equals("/body/1/photoId"))
        .hasSize(1);
  }

  @Test
  void aPictureThatIsNoPhotoIsLeftOutAndSaidWhich() {
    var file =
        new Docx()
            .heading("示例医院义诊进社区")
            .text("近日，示例医院组织义诊。")
            .picture(PictureFiles.jpegThatClaims(60_000, 60_000));
    var intake = file(file.bytes(), "稿件.docx");
    assertThat(only(intake).copy().body())
        .extracting(Intake.ProposedParagraph::kind)
        .doesNotContain(PassageKind.IMAGE);
    assertThat(intake.notices())
        .anySatisfy(notice -> {
          assertThat(notice.code()).isEqualTo("photo-too-wide");
          assertThat(notice.zh()).contains("第 1 张图片没有取出", "60000×60000");
        });
  }

  private Photo photo(ReceivedFile picture) {
    var prints = darkroom.develop(picture.file(), picture.name(), picture.folder());
    var embedded = prints.embedded();
    var details =
        new PhotoDetails(
            Objects.requireNonNullElse(embedded.caption(), ""),
            Objects.requireNonNullElse(embedded.credit(), ""),
            List.of(),
            null,
            null,
            Set.of(),
            new Consent.Missing());
    return new Photo(
        "photo-1",
        1,
        "u-mj",
        null,
        "a1",
        "示例",
        Instant.EPOCH,
        picture.name(),
        picture.file().toFile().length(),
        prints.kind(),
        prints.width(),
        prints.height(),
        "blob",
        Map.of(),
        false,
        details,
        List.of(),
        false);
  }

  @Test
  void macrosAreLeftOutAndSaidSo() {
    var file = new Docx().text("带宏的稿件正文在这里。").with("word/vbaProject.bin", new byte[] {1, 2, 3});
    var intake = file(file.bytes(), "稿件.docm");
    assertThat(intake.notices()).extracting(IntakeNotice::code).contains("macros-left-out");
    assertThat(only(intake).copy().body()).hasSize(1);
  }

  @Test
  void aZipBombIsNotUnpacked() {
    var file = new Docx().text("正文").with("word/media/bomb.bin", new byte[70 << 20]);
    assertThat(refusal(file.bytes(), "bomb.docx")).isEqualTo(IntakeReason.SWELLS);
    var xml = new Docx().text("正文").with("word/styles2.xml", new byte[0]);
    for (int i = 0; i < 1100; i++) {
      xml.with("word/part" + i + ".xml", new byte[0]);
    }
    assertThat(refusal(xml.bytes(), "many.docx")).isEqualTo(IntakeReason.TOO_MANY_PARTS);
  }

  @Test
  void entitiesInXmlAreRefused() {
    var file =
        new Docx()
            .text("正文")
            .with(
                "word/footnotes.xml",
                "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>".getBytes(StandardCharsets.UTF_8));
    assertThat(refusal(file.bytes(), "entity.docx")).isEqualTo(IntakeReason.FORBIDDEN_XML);
  }

  @Test
  void oldEncryptedBrokenAndForeignFilesGetTheirOwnAnswer() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertThat(refusal(old, "a.doc")).isEqualTo(IntakeReason.OLD_WORD);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    byte[] locked = java.util.Arrays.copyOf(old, 600);
    System.arraycopy(name, 0, locked, 512, name.length);
    assertThat(refusal(locked, "a.docx")).isEqualTo(IntakeReason.ENCRYPTED);
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 1, 2}, "a.docx")).isEqualTo(IntakeReason.BROKEN);
    assertThat(refusal(Docx.zip(Map.of("xl/workbook.xml", new byte[] {'<', 'x', '>'})), "a.xlsx"))
        .isEqualTo(IntakeReason.UNKNOWN_KIND);
    assertThat(refusal("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "a.pdf"))
        .isEqualTo(IntakeReason.UNKNOWN_KIND);
    assertThat(refusal(new byte[0], "a.txt")).isEqualTo(IntakeReason.EMPTY);
    assertThat(refusal(" \n\n".getBytes(StandardCharsets.UTF_8), "a.txt"))
        .isEqualTo(IntakeReason.NO_WORDS);
  }

  @Test
  void aPictureAndAProgramAreToldApartByTheirContent() {
    byte[] jpeg = {
      (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
    };
    assertThat(refusal(jpeg, "photo.jpg")).isEqualTo(IntakeReason.A_PICTURE);
    byte[] program = new byte[256];
    program[0] = 'M';
    program[1] = 'Z';
    assertThat(refusal(program, "photo.jpg")).isEqualTo(IntakeReason.A_PROGRAM);
    assertThat(refusal(program, "稿件.txt")).isEqualTo(IntakeReason.A_PROGRAM);
  }

  @Test
  void textIsReadInWhateverEncodingItCame() {
    for (var charset :
        List.of(
            StandardCharsets.UTF_8,
            Charset.forName("GB18030"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16)) {
      var intake = file(STORY.getBytes(charset), "稿件.txt");
      assertThat(only(intake).copy().headline().main())
          .as(charset.name())
          .containsExactly("示例医院举办老年健康开放日");
    }
    var marked = file(("\uFEFF" + STORY).getBytes(StandardCharsets.UTF_8), "稿件.txt");
    assertThat(only(marked).copy().headline().main()).containsExactly("示例医院举办老年健康开放日");
  }

  @Test
  void htmlLosesItsScriptsAndKeepsItsWords() {
    var intake =
        desk.html(
            "<h1>示例标题一则</h1><script>alert(1)</script><p onclick=\"x()\">近日，示例医院<b>开展</b>义诊。<br>第二段在这里，内容完整。</p>"
                + "<section><p style=\"display:none\">看不见的字</p><p>（闽江示例医院）</p></section><iframe src=\"//x\"></iframe>");
    var copy = only(intake).copy();
    assertThat(intake.notices()).extracting(IntakeNotice::code).contains("scripts-left-out");
    assertThat(copy.headline().main()).containsExactly("示例标题一则");
    assertThat(copy.body())
        .extracting(Intake.ProposedParagraph::text)
        .containsExactly("近日，示例医院开展义诊。", "第二段在这里，内容完整。");
    assertThat(copy.toString()).doesNotContain("alert", "看不见");
  }

  @Test
  void controlsGoHalvesAreMarkedAndRareCharactersStay() {
    var intake = desk.text("标题里有䶮和𠮷两字\n\n近日，张䶮示例\u0000\u0007医生😀来到𠮷示例村\uD800义诊。", As.ARTICLE);
    assertThat(intake.notices())
        .extracting(IntakeNotice::code)
        .contains("control-characters", "half-characters");
    assertThat(only(intake).copy().body().getFirst().text())
        .isEqualTo("近日，张䶮示例医生😀来到𠮷示例村\uFFFD义诊。");
  }

  @Test
  void aScannedPageIsProposedAsSeveralArticles() {
    var page = STORY + "\n\n云湖市启用智慧药房\n\n近日，云湖市启用首家智慧药房，三分钟即可取药。\n\n（云湖日报）\n";
    var intake = desk.text(page, As.AUTO);
    assertThat(intake.source().kind()).isEqualTo("PAGE");
    assertThat(intake.articles()).hasSize(2);
    assertThat(intake.articles().get(1).copy().origin()).isEqualTo(Origin.REPRINT);
    assertThat(intake.lines()).extracting(Intake.PageLine::line).doesNotHaveDuplicates().hasSize(7);
    assertThat(desk.text(page, As.ARTICLE).articles()).hasSize(1);
  }

  @Test
  void aTextThatIsTooLongIsToldByHowMuch() {
    var refusal =
        catchThrowableOfType(Refusal.Invalid.class, () -> desk.text("字".repeat(200_001), As.AUTO));
    FieldProblem field = refusal.fields().getFirst();
    assertThat(field.reason()).isEqualTo(IntakeReason.TOO_LONG);
    assertThat(field.args().get("actual")).isEqualTo(200_001);
  }

  @Test
  void whoFindsNoPlaceInTimeIsAskedToComeAgain() throws Exception {
    var narrow = desk(1, Duration.ofMillis(50));
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first =
          threads.submit(() ->
              narrow.inTurn(() -> {
                inside.countDown();
                try {
                  leave.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return "read";
              }));
      inside.await();
      var busy = catchThrowableOfType(Refusal.Busy.class, () -> narrow.inTurn(() -> "never"));
      assertThat(busy.reason()).isEqualTo(UploadReason.BUSY);
      assertThat(busy.retryAfter()).isPositive();
      leave.countDown();
      assertThat(first.get()).isEqualTo("read");
      assertThat(narrow.inTurn(() -> "next")).isEqualTo("next");
    }
  }

  private Object refusal(byte[] bytes, String name) {
    var refusal = catchThrowableOfType(Refusal.Invalid.class, () -> file(bytes, name));
    assertThat(refusal).as(name).isNotNull();
    assertThat(refusal.fields().getFirst().path()).isEqualTo("/file");
    return refusal.fields().getFirst().reason();
  }

  private Intake file(byte[] bytes, String name) {
    try {
      var upload = Files.write(folder.resolve("upload"), bytes);
      return desk.file(new ReceivedFile(upload, name, folder), As.AUTO, this::photo);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Intake.ProposedArticle only(Intake intake) {
    assertThat(intake.articles()).hasSize(1);
    return intake.articles().getFirst();
  }

  private IntakeDesk desk(int atOnce, Duration patience) {
    var names =
        NameIndex.of(
            List.of(
                KnownUnit.of("u-mj", "闽江示例医院", "HOSPITAL", null),
                KnownUnit.of("u-yhrb", "云湖日报", "NEWSPAPER", null)));
    var clock = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);
    return new IntakeDesk(() -> names, clock, atOnce, patience);
  }
}
