package newsroom.submission.article;

import static com.mongodb.client.model.Filters.regex;
import static newsroom.submission.Newsroom.copy;
import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.submission.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class DraftsIT {
  @LocalServerPort int port;
  @Autowired MongoDatabase database;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void twoPeopleAndTwoTabsLoseNoWord() {
    var draft = newsroom.draft(unit, "开头。");
    var first = person("a");
    var second = person("b");
    var saved = first.ifMatch(draft.version()).put(path(draft) + "/draft", copy(unit, "甲改。"));
    assertThat(saved.json().path("saved").path("name").asString()).isNotBlank();
    var late = second.ifMatch(draft.version()).put(path(draft) + "/draft", copy(unit, "乙改。"));
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.problem()).isEqualTo("draft-conflict");
    assertThat(late.json().path("detail").asString()).contains("没有丢");
    var tab = first.with("Draft-Editor", "tab-2");
    var stale = tab.ifMatch(draft.version()).put(path(draft) + "/draft", copy(unit, "甲的另一页。"));
    assertThat(stale.problem()).isEqualTo("draft-conflict");
    tab.ifMatch(draft.version()).put(path(draft) + "/draft", copy(unit, "甲的另一页，又改。"));

    assertThat(first.get(path(draft)).json().path("body").path(0).path("text").asString())
        .isEqualTo("甲改。");
    var copies = second.get(path(draft) + "/draft/copies").json().path("items");
    assertThat(copies.size()).isEqualTo(2);
    assertThat(copies.path(0).path("body").path(0).path("text").asString())
        .as("the latest of each editor")
        .isEqualTo("甲的另一页，又改。");
    assertThat(copies.path(1).path("body").path(0).path("text").asString()).isEqualTo("乙改。");
    assertThat(copies.path(1).path("own").asBoolean()).isTrue();
    assertThat(copies.path(1).path("baseVersion").asLong()).isEqualTo(draft.version());

    var taken = second.ifMatch(saved.version()).put(path(draft) + "/draft", copy(unit, "乙改。"));
    assertThat(taken.status()).isEqualTo(200);
    var gone = path(draft) + "/draft/copies/" + copies.path(1).path("copyId").asString();
    assertThat(second.delete(gone).status()).isEqualTo(204);
    assertThat(second.delete(gone).status()).as("gone is gone").isEqualTo(204);
    assertThat(second.get(path(draft) + "/draft/copies").json().path("items").size()).isEqualTo(1);
  }

  @Test
  void aLateSaveOfTheSameWordsIsNoConflict() {
    var draft = newsroom.draft(unit, "开头。");
    var saved = person("a").ifMatch(draft.version()).put(path(draft) + "/draft", copy(unit, "改了。"));
    var same = person("b").ifMatch(draft.version()).put(path(draft) + "/draft", copy(unit, "改了。"));
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.version()).isEqualTo(saved.version());
    assertThat(person("a").get(path(draft) + "/draft/copies").json().path("items").isEmpty())
        .isTrue();
  }

  @Test
  void aDeletedDraftIsGoneWithAllItsWords() {
    var draft = newsroom.draft(unit, "不要了。");
    var writer = newsroom.correspondent(unit);
    person("b").ifMatch(9).put(path(draft) + "/draft", copy(unit, "也不要了。"));
    assertThat(writer.ifMatch(draft.version()).delete(path(draft)).status()).isEqualTo(204);
    assertThat(writer.get(path(draft)).status()).isEqualTo(404);
    assertThat(writer.get("/api/submission/articles").text()).doesNotContain(id(draft));
    assertThat(database.getCollection("texts").countDocuments(regex("_id", "^" + id(draft))))
        .isZero();
    assertThat(database.getCollection("draft-copies").countDocuments(regex("_id", "^" + id(draft))))
        .isZero();
  }

  @Test
  void whatWasHandedInIsNotDeleted() {
    var submitted = newsroom.submitted(unit, "第一段。");
    var writer = newsroom.correspondent(unit);
    assertThat(writer.delete(path(submitted)).status()).isEqualTo(428);
    assertThat(writer.ifMatch(submitted.version()).delete(path(submitted)).problem())
        .isEqualTo("article-not-ready");
  }

  private Client person(String name) {
    return newsroom.stranger().as(Tokens.of(name + "-of-" + unit, Role.CORRESPONDENT).unit(unit));
  }
}
