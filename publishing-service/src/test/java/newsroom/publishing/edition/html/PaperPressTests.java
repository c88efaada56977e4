package newsroom.publishing.edition.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsroom.publishing.edition.EditionFiles;
import newsroom.publishing.edition.Paper;
import newsroom.publishing.edition.Samples;
import newsroom.publishing.pool.ArticleText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PaperPressTests {
  private static final String EDITION = "e";
  private final Map<String, byte[]> made = new LinkedHashMap<>();

  private final EditionFiles files =
      new EditionFiles() {
        @Override
        public void put(String edition, String path, byte[] bytes, String mediaType) {
          made.put(path, bytes);
        }

        @Override
        public Optional<Stored> find(String edition, String path) {
          return made.containsKey(path) ? Optional.of(new Stored(path, "")) : Optional.empty();
        }

        @Override
        public InputStream open(Stored file) {
          return new ByteArrayInputStream(made.get(file.id()));
        }
      };

  @BeforeEach
  void print() throws IOException, NoSuchAlgorithmException {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    var press = new PaperPress(engine, files, new StyleSheet(files), "http://localhost:8080");
    press.print(Samples.signed(), EDITION, Samples.texts());
    var head = Paper.head(Samples.signed());
    made.put(
        "/paper/",
        press
            .list(
                List.of(
                    new newsroom.publishing.edition.Listing(
                        head, List.of("云溪：夜门诊开到村口", "一袋血有了“身份证”", "梅岭启动银发听力筛查"))))
            .getBytes(StandardCharsets.UTF_8));
    keepForTheEye();
  }

  /// What a person can open in a browser after the build.
  private void keepForTheEye() throws IOException {
    for (var page : made.entrySet()) {
      var path = page.getKey();
      var file =
          Path.of(
              "target/paper",
              path.endsWith(".css")
                  ? "/paper/assets/" + path
                  : path.endsWith("/")
                      ? path + "index.html"
                      : path.endsWith(".html") ? path : path + ".html");
      Files.createDirectories(file.getParent());
      Files.write(file, page.getValue());
    }
  }

  private Element html(String path) {
    return Jsoup.parse(new String(made.get(path), StandardCharsets.UTF_8));
  }

  private static void showsExactly(Element article, ArticleText text) {
    assertThat(article.attr("data-version")).isEqualTo("1");
    assertThat(article.attr("data-hash")).isEqualTo(text.contentHash());
    assertThat(article.select("[data-paragraph-id]").eachAttr("data-paragraph-id"))
        .isEqualTo(text.body().stream().map(ArticleText.Paragraph::id).toList());
    assertThat(article.select("[data-paragraph-id]").stream().map(Element::wholeText).toList())
        .isEqualTo(text.body().stream().map(ArticleText.Paragraph::text).toList());
    assertThat(article.select(".line").stream().map(Element::wholeText).toList())
        .isEqualTo(text.headline());
  }

  @Test
  void everyPageHoldsItsArticlesInFullAndInOrder() {
    var articles = html("/paper/" + Samples.HEAD.issueId() + "/1.html").select("article");
    assertThat(articles.eachAttr("data-article-id"))
        .isEqualTo(Samples.TEXTS.subList(0, 6).stream().map(ArticleText::articleId).toList());
    for (int i = 0; i < 6; i++) {
      showsExactly(articles.get(i), Samples.TEXTS.get(i));
    }
  }

  @Test
  void everyArticleHasAPageOfItsOwn() {
    for (var text : Samples.TEXTS) {
      var page = html("/a/" + text.articleId());
      showsExactly(page.selectFirst("article[data-article-id=" + text.articleId() + "]"), text);
      assertThat(page.select("h1").size()).isOne();
      assertThat(page.select("link[rel=canonical]").attr("href"))
          .isEqualTo("http://localhost:8080/a/" + text.articleId());
    }
  }

  @Test
  void aListIsAListAndASmallTwoIsSmall() {
    var text = Samples.TEXTS.get(5);
    var page = html("/a/" + text.articleId());
    assertThat(page.select(".txt ol").size()).isOne();
    assertThat(page.select(".txt ol > li").eachAttr("value"))
        .containsExactly("1", "2", "1", "2", "3");
    assertThat(page.select(".txt li sub").eachText()).containsExactly("2");
    assertThat(page.select(".txt blockquote p").eachText()).containsExactly("“写你熟悉的人。”");
    assertThat(page.select(".txt .cap").text()).contains("去年的获奖者").contains("摄影").contains("张三示例");
  }

  @Test
  void whatAnAuthorWritesIsTextAndNeverMarkup() {
    for (var page : made.keySet()) {
      if (page.endsWith(".css")) {
        continue;
      }
      var html = html(page);
      assertThat(html.select("script, img, b > b, [onerror], [onload], [style]")).isEmpty();
      assertThat(html.select("html").attr("lang")).isEqualTo("zh-CN");
    }
  }

  @Test
  void aReprintNamesItsSource() {
    var source = html("/a/" + Samples.TEXTS.get(3).articleId()).select(".src").text();
    assertThat(source)
        .contains("示例晚报", "李四示例", "药房里的云", "https://example.org/2026/yf", "2026-10-20");
  }

  @Test
  void generatedContentIsSaidBeforeTheTextInBothLanguages() {
    for (var path :
        List.of(
            "/a/" + Samples.TEXTS.get(1).articleId(),
            "/paper/" + Samples.HEAD.issueId() + "/1.html")) {
      var labels = html(path).select(".ai");
      assertThat(labels.eachText()).containsExactly("本文部分内容由人工智能生成 Generated in part by AI");
      assertThat(labels.select("[lang=en]").text()).isEqualTo("Generated in part by AI");
      assertThat(labels.first().nextElementSibling().className()).isEqualTo("txt");
    }
    assertThat(html("/a/" + Samples.TEXTS.getFirst().articleId()).select(".ai")).isEmpty();
  }

  @Test
  void linksInsideThePaperLeadSomewhere() {
    for (var page : List.copyOf(made.keySet())) {
      if (page.endsWith(".css")) {
        continue;
      }
      for (var href : html(page).select("a[href^=/paper/], a[href^=/a/]").eachAttr("href")) {
        var target = href.replaceAll("#.*", "");
        assertThat(
                target.endsWith("/previous")
                    || target.endsWith("/next")
                    || made.containsKey(target))
            .as(href)
            .isTrue();
      }
    }
  }

  @Test
  void theSameIssueIsPrintedTheSame() throws IOException, NoSuchAlgorithmException {
    var first = Map.copyOf(made);
    print();
    assertThat(made).allSatisfy((path, bytes) -> assertThat(first.get(path)).isEqualTo(bytes));
  }
}
