package newsroom.submission.article;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.ReprintSource;
import org.jspecify.annotations.Nullable;

/// All that an author says in one version: normalised and within bounds. Made by [CopyCheck].
public record Content(
    Headline headline,
    List<Passage> body,
    String genre,
    Origin origin,
    @Nullable ReprintSource reprint,
    String rawByline,
    List<BylineUnit> bylineUnits,
    @Nullable String suggestedColumn,
    @Nullable String pointer,
    @Nullable LocalDate eventDate,
    Particulars particulars) {

  public Content {
    body = List.copyOf(body);
    bylineUnits = List.copyOf(bylineUnits);
  }

  /// 字数 of the body, subheads included, captions not.
  public int length() {
    int halves =
        body.stream().filter(Passage::counts).mapToInt(p -> Wording.halves(p.text())).sum();
    return (halves + 1) / 2;
  }

  /// Of the pictures, in their order.
  public List<String> photoIds() {
    return body.stream().map(Passage::photoId).filter(Objects::nonNull).distinct().toList();
  }

  /// For lists: the lines of the headline 主题 in one.
  public String title() {
    return String.join(" ", headline.main());
  }

  /// Lower-case hex SHA-256 of the canonical JSON. What an approval binds to.
  public String hash() {
    return Fingerprint.of(canonicalJson());
  }

  /// RFC 8785: keys sorted, no white space, UTF-8; a field without a value is left out. Paragraph
  /// ids and the version number are not in it: the same words have the same hash.
  public String canonicalJson() {
    var head = new LinkedHashMap<String, @Nullable Object>();
    head.put("deck", headline.deck());
    head.put("eyebrow", headline.eyebrow());
    head.put("main", headline.main());
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("body", body.stream().map(Passage::canonical).toList());
    all.put("bylineUnits", bylineUnits.stream().map(Content::byline).toList());
    all.put("eventDate", eventDate);
    all.put("genre", genre);
    all.put("headline", head);
    all.put("origin", origin.name());
    all.put("pointer", pointer);
    all.put("rawByline", rawByline);
    all.put("reprint", reprint == null ? null : source(reprint));
    all.put("suggestedColumn", suggestedColumn);
    particulars.addTo(all);
    return CanonicalJson.of(all);
  }

  private static Map<String, @Nullable Object> byline(BylineUnit unit) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("name", unit.name());
    fields.put("role", unit.role());
    fields.put("unitId", unit.unitId());
    return fields;
  }

  private static Map<String, @Nullable Object> source(ReprintSource source) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("author", source.author());
    fields.put("originalDate", source.originalDate());
    fields.put("originalTitle", source.originalTitle());
    fields.put("originalUrl", source.originalUrl());
    fields.put(
        "rights",
        source.rights().isEmpty() ? null : source.rights().stream().map(Content::right).toList());
    fields.put("sourceName", source.sourceName());
    fields.put("sourceUnitId", source.sourceUnitId());
    return fields;
  }

  private static Map<String, @Nullable Object> right(ReprintSource.ChannelRight right) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("basis", right.basis());
    fields.put("channel", right.channel());
    fields.put("note", right.note());
    return fields;
  }
}
