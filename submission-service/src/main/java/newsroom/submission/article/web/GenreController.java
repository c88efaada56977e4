package newsroom.submission.article.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import newsroom.submission.article.AiExtent;
import newsroom.submission.article.Channel;
import newsroom.submission.article.Genre;
import newsroom.submission.article.Genres;
import newsroom.submission.article.RightBasis;
import newsroom.submission.article.Sensitivity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/genres")
@Tag(name = "genres", description = "What an editor offers: genres 体裁 and the other choices")
class GenreController {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Genres genres;
  private final Clock clock;

  GenreController(Genres genres, Clock clock) {
    this.genres = genres;
    this.clock = clock;
  }

  /// One of a list of codes, in both languages.
  @Schema(name = "Choice")
  record Choice(String code, String zh, String en) {}

  @Schema(name = "GenreProfiles")
  record Profiles(
      String edition,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Schema(description = "Bounds of headline parts in characters") Genres.Headlines headline,
      @Schema(description = "How 字数 are counted") Choice counting,
      List<Genre> items,
      List<Choice> sensitivity,
      List<Choice> aiExtents,
      List<Choice> channels,
      List<Choice> rightBases) {}

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  @Operation(
      summary = "Genres with their bounds and parts, and the other choices of the editor",
      description =
          "length: least and most keep a text from being handed in, usualLeast and usualMost are only"
              + " noted. parts: need REQUIRED is refused at handing in, EXPECTED is noted.")
  Profiles read(@RequestParam(required = false) @Nullable LocalDate day) {
    var edition =
        genres.on(
            Objects.requireNonNullElseGet(day, () -> clock.instant().atZone(ZONE).toLocalDate()));
    return new Profiles(
        edition.edition(),
        edition.validFrom(),
        edition.validTo(),
        edition.headline(),
        new Choice(
            "PAGE_GRID",
            "汉字、全角标点各算1字；西文字母、数字、半角符号两个算1字；空格不算。",
            "An ideograph or full-width mark is one; two Latin letters, digits or half-width marks are"
                + " one; spaces are none."),
        edition.genres(),
        Arrays.stream(Sensitivity.values())
            .map(s -> new Choice(s.name(), s.chinese(), s.english()))
            .toList(),
        Arrays.stream(AiExtent.values())
            .map(e -> new Choice(e.name(), e.chinese(), e.english()))
            .toList(),
        Arrays.stream(Channel.values())
            .map(c -> new Choice(c.name(), c.chinese(), c.english()))
            .toList(),
        Arrays.stream(RightBasis.values())
            .map(b -> new Choice(b.name(), b.chinese(), b.english()))
            .toList());
  }
}
