package newsroom.review.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import newsroom.review.proof.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReviewToolsTests {
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path folder;

  private record Ran(int status, String out, String err) {}

  private static Ran run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new StringWriter();
    var before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      int status = ReviewTools.commandLine().setErr(new PrintWriter(err)).execute(arguments);
      System.out.flush();
      return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setOut(before);
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aCaseIsAnsweredWithTypePlaceAndRule() throws IOException {
    var ran =
        run(
            "eval",
            "checks",
            file(
                "cases.jsonl",
                """
                {"id":"a","text":"𠮷村接种率从20%提高到26%，提高6%。"}
                {"id":"b","text":"12月1日星期三开诊。","context":{"date":"2026-12-01"}}
                {"id":"c","text":"示例省疾控局局长林样本讲话。","context":{"date":"2026-12-01","authority":[{"order":1,"name":"林样本","posts":[{"org":"示例省卫健委","post":"副主任","from":"2025"}]}]}}
                {"id":"d"}
                """));
    assertThat(ran.status()).isOne();
    var answers = ran.out().lines().map(JSON::readTree).toList();
    assertThat(answers.get(0).at("/findings/0/type").asString()).isEqualTo("pct_point");
    assertThat(answers.get(0).at("/findings/0/start").asInt()).isEqualTo(18);
    assertThat(answers.get(0).at("/findings/0/end").asInt()).isEqualTo(20);
    assertThat(answers.get(1).at("/findings/0/rule").asString()).isEqualTo("weekday");
    assertThat(answers.get(2).at("/findings/0/type").asString()).isEqualTo("name_title");
    assertThat(answers.get(3).path("error").asString()).contains("text is missing");
  }

  @Test
  void aPageIsCheckedArticleByArticle() throws IOException {
    var page =
        file(
            "page.json",
            """
            {"articles":[{"id":"1","headline":{"text":"既使下雨也开诊"},"body":["全省，，各地","好"]},
             {"id":"2","headline":"医院开诊","body":[{"text":"今天开诊。"}]}]}
            """);
    var json = JSON.readTree(run("check", page, "--json").out());
    assertThat(json.at("/articles/0/findings/0/path").asString()).isEqualTo("/headline");
    assertThat(json.at("/articles/0/findings/0/severity").asString()).isEqualTo("ERROR");
    assertThat(json.at("/articles/0/findings/0/proposals/0").asString()).isEqualTo("即使");
    assertThat(json.at("/articles/0/findings/1/path").asString()).isEqualTo("/body/0");
    assertThat(json.at("/articles/1/findings").size()).isZero();
    var shown = run("check", page);
    assertThat(shown.status()).isZero();
    assertThat(shown.out()).contains("══ 1 既使下雨也开诊", "“既使” → 即使", "0 处 findings");
  }

  @Test
  void anExportIsVerifiedAndAnAlteredOneIsNot() throws IOException {
    var bytes = Told.threeReviews().file();
    var whole = Files.write(folder.resolve("whole.json"), bytes).toString();
    var ran = run("verify-review", whole);
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("✓ chain", "✓ people", "✓ hash", "✓ stages", "✓ withdrawal")
        .contains("1 of 1 verified · 1 份中 1 份核验无误");

    var text = new String(bytes, StandardCharsets.UTF_8);
    var altered =
        file(
            "altered.json",
            text.replaceFirst("\\\\\"reviewerId\\\\\":\\\\\"乙", "\\\\\"reviewerId\\\\\":\\\\\"丁"));
    ran = run("verify-review", "--quiet", whole, altered);
    assertThat(ran.status()).isOne();
    assertThat(ran.out())
        .doesNotContain("whole.json")
        .contains("altered.json", "✗ chain       review-case #4 ", "1 of 2 verified");
  }

  @Test
  void theHeadOnPaperDecides() throws IOException {
    var told = Told.threeReviews();
    var file = Files.write(folder.resolve("case.json"), told.file()).toString();
    var head = new String(told.file(), StandardCharsets.UTF_8).split("\"head\":\"")[1];
    assertThat(run("verify-review", file, "--head", head.substring(0, 64)).status()).isZero();
    var other = run("verify-review", file, "--head", "0".repeat(64));
    assertThat(other.status()).isOne();
    assertThat(other.out()).contains("not the one on paper");
    assertThat(run("verify-review", file, file, "--head", head.substring(0, 64)).err())
        .contains("one file");
    assertThat(run("verify-review", folder.resolve("none.json").toString()).err())
        .contains("none.json");
  }

  @Test
  void aFileThatCannotBeUsedIsNamed() throws IOException {
    assertThat(run("check", folder.resolve("none.json").toString()).err()).contains("none.json");
    assertThat(run("check", file("odd.json", "[")).err()).contains("odd.json is no JSON");
    assertThat(run("check", file("bare.json", "{}")).err()).contains("has no articles");
  }
}
