package newsroom.submission.unitfile;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import newsroom.platform.problem.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTests {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String CHINESE = "单位名称,单位类型\n闽江示例医院,医院\n";

  @Test
  void everyEncodingOfAnOfficeIsRead() {
    for (var bytes :
        List.of(
            CHINESE.getBytes(UTF_8),
            ("\ufeff" + CHINESE).getBytes(UTF_8),
            CHINESE.getBytes(Charset.forName("GBK")),
            CHINESE.getBytes(GB18030),
            ("\ufeff" + CHINESE).getBytes(UTF_16LE),
            ("\ufeff" + CHINESE).getBytes(UTF_16BE),
            CHINESE.getBytes(UTF_16LE),
            CHINESE.getBytes(UTF_16BE),
            "name,type\n闽江示例医院,医院\n".getBytes(GB18030),
            "name,type\n闽江示例医院,医院\n".getBytes(UTF_16LE))) {
      assertThat(name(bytes)).as(Arrays.toString(bytes)).isEqualTo("闽江示例医院");
    }
    assertThat(name("单位名称,单位类型\n䶮𠮷示例医院,医院\n".getBytes(GB18030))).isEqualTo("䶮𠮷示例医院");
  }

  @Test
  void aBrokenPlaceIsNamedByLineAndByte() {
    byte[] bytes = "name,type\n闽江示例医院,医院\n第二示例医院,医院\n".getBytes(UTF_8);
    int at = new String(bytes, UTF_8).substring(0, 23).getBytes(UTF_8).length;
    bytes[at] = (byte) 0xFF;
    var refusal = refused(bytes);
    assertThat(refusal.reason()).isEqualTo(SheetReason.UNDECODABLE);
    assertThat(refusal.args().toString()).contains("line=3").contains("offset=" + (at + 1));

    byte[] neither = CHINESE.getBytes(GB18030);
    neither[neither.length - 3] = (byte) 0xFF;
    assertThat(refused(neither).reason()).isEqualTo(SheetReason.UNDECODABLE);
    byte[] half = ("\ufeff" + CHINESE).getBytes(UTF_16LE);
    assertThat(refused(Arrays.copyOf(half, half.length - 1)).reason())
        .isEqualTo(SheetReason.UNDECODABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void cellsAreSeparatedByCommaSemicolonOrTab(String separator) {
    var sheet = sheet("单位名称,单位类型,别名\n甲医院,医院,乙\n".replace(",", separator).getBytes(UTF_8));
    assertThat(sheet.rows().getFirst().get(SheetColumn.ALIASES)).isEqualTo("乙");
  }

  @Test
  void headingsAreChineseOrEnglishWithHintsAndInAnyOrder() {
    var sheet = sheet(" Type * ,单位名称（必填）,unit_id,备注\n医院,甲医院,x-1,随便\n".getBytes(UTF_8));
    var row = sheet.rows().getFirst();
    assertThat(row.get(SheetColumn.NAME)).isEqualTo("甲医院");
    assertThat(row.get(SheetColumn.KIND)).isEqualTo("医院");
    assertThat(row.get(SheetColumn.ID)).isEqualTo("x-1");
    assertThat(sheet.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.level()).isEqualTo(SheetProblem.Level.WARNING);
          assertThat(p.chinese()).contains("备注");
        });
  }

  @Test
  void rowsKeepTheNumberTheSpreadsheetShows() {
    var sheet = sheet("单位名称,单位类型\n甲,医院\n,\n\n\"乙\n丙\",医院\n丁,医院\n".getBytes(UTF_8));
    assertThat(sheet.rows()).extracting(Sheet.SheetRow::number).containsExactly(2, 5, 6);
  }

  @ParameterizedTest
  @CsvSource({
    "'', file-empty",
    "'\n \n', file-empty",
    "'单位名称,单位类型\n', no-rows",
    "'单位,类别\n甲,乙\n', columns-missing",
    "'名称\n甲\n', columns-missing",
    "'单位名称,名称,类型\n甲,甲,医院\n', column-twice",
    "'单位名称,单位类型\n\"甲,医院\n乙,医院\n', csv-broken",
    "'[{\"name\":\"甲\"', json-broken",
    "'{\"name\":\"甲\"}', json-shape",
    "'[1,2]', json-shape",
    "'[]', no-rows"
  })
  void aFileThatCannotBeUsedSaysWhy(String text, String code) {
    assertThat(refused(text.getBytes(UTF_8)).reason().code()).isEqualTo(code);
  }

  @Test
  void moreThanFiveThousandRowsAreRefused() {
    var text = new StringBuilder("单位名称,单位类型\n");
    for (int i = 0; i < 5000; i++) {
      text.append("医院").append(i).append(",医院\n");
    }
    assertThat(sheet(text.toString().getBytes(UTF_8)).rows()).hasSize(5000);
    text.append("多一家,医院\n");
    assertThat(refused(text.toString().getBytes(UTF_8)).reason())
        .isEqualTo(SheetReason.TOO_MANY_ROWS);
    assertThat(refused(new byte[10_000_001]).reason()).isEqualTo(SheetReason.FILE_TOO_LARGE);
  }

  @Test
  void aSpreadsheetIsReadWithItsDatesAndNumbers() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("说明").value(0, 0, "请填第二张表");
      var sheet = workbook.newWorksheet("单位");
      var head = List.of("单位名称", "类型", "设立日期", "办公电话", "行政区划");
      for (int i = 0; i < head.size(); i++) {
        sheet.value(0, i, head.get(i));
      }
      sheet.value(2, 0, "甲医院");
      sheet.value(2, 1, "医院");
      sheet.value(2, 2, LocalDate.of(2020, 1, 31));
      sheet.style(2, 2).format("yyyy-MM-dd").set();
      sheet.value(2, 3, 59112345678L);
      sheet.value(2, 4, 350100);
    }
    var row = sheet(bytes.toByteArray()).rows().getFirst();
    assertThat(row.number()).isEqualTo(3);
    assertThat(row.get(SheetColumn.VALID_FROM)).isEqualTo("2020-01-31");
    assertThat(row.get(SheetColumn.OFFICE_PHONE)).isEqualTo("59112345678");
    assertThat(row.get(SheetColumn.REGION)).isEqualTo("350100");
  }

  @Test
  void aZipBombIsNotUnpacked() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    assertThat(bytes.size()).isLessThan(1_000_000);
    assertThat(refused(bytes.toByteArray()).reason()).isEqualTo(SheetReason.XLSX_TOO_LARGE);
  }

  @Test
  void whatIsNoSpreadsheetSaysWhatItIs() throws IOException {
    var other = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(other)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
    }
    assertThat(refused(other.toByteArray()).reason()).isEqualTo(SheetReason.NOT_XLSX);
    assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}).reason())
        .isEqualTo(SheetReason.OLD_EXCEL);
    byte[] good = XlsxFile.write(List.of(List.of("单位名称", "单位类型"), List.of("甲", "医院")));
    assertThat(refused(Arrays.copyOf(good, good.length / 2)).reason())
        .isIn(SheetReason.XLSX_BROKEN, SheetReason.NOT_XLSX);
    assertThat(sheet(good).rows()).hasSize(1);
  }

  @Test
  void aDocumentTypeInASpreadsheetIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
              .getBytes(UTF_8));
    }
    assertThat(refused(bytes.toByteArray()).reason()).isEqualTo(SheetReason.XLSX_BROKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31",
    "2026/1/31, 2026-01-31",
    "2026.1.31, 2026-01-31",
    "2026年1月31日, 2026-01-31",
    "20260131, 2026-01-31",
    "43861, 2020-01-31",
    "2026-02-30, ",
    "昨天, ",
    "31/01/2026, ",
    "2026-13-01, "
  })
  void daysAreReadAsPeopleWriteThem(String text, String day) {
    assertThat(DateCell.read(text).map(Object::toString).orElse(null)).isEqualTo(day);
  }

  private static String name(byte[] file) {
    return sheet(file).rows().getFirst().get(SheetColumn.NAME);
  }

  private static Sheet sheet(byte[] file) {
    return SheetFile.open(file).sheet();
  }

  private static Refusal.Invalid refused(byte[] file) {
    return catchThrowableOfType(Refusal.Invalid.class, () -> SheetFile.open(file));
  }
}
