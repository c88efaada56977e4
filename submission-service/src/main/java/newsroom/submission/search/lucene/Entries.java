package newsroom.submission.search.lucene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import newsroom.submission.search.Entry;
import newsroom.submission.search.Facts;
import newsroom.submission.search.Handling;
import newsroom.submission.search.Mark;
import newsroom.submission.search.Searchable;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/// What the index gives back of an article, in one stored field beside headline and byline.
final class Entries {
  static final Set<String> FIELDS = Set.of(Fields.ID, Fields.ENTRY, Fields.HEADLINE, Fields.BYLINE);

  private static final String END = "\u001F";
  private static final String COMMA = ",";

  private Entries() {}

  static String write(Searchable article) {
    var facts = article.facts();
    var printed = facts.printed();
    var handling = facts.handling();
    return String.join(
        END,
        text(article.unitId()),
        text(article.receiptNo()),
        facts.status(),
        facts.genre(),
        facts.origin(),
        text(facts.column()),
        String.valueOf(facts.length()),
        String.valueOf(facts.versionNo()),
        facts.receivedAt().toString(),
        facts.changedAt().toString(),
        printed == null ? "" : String.valueOf(printed.issueNo()),
        printed == null ? "" : printed.issueDate().toString(),
        printed == null ? "" : String.valueOf(printed.pageNo()),
        printed == null ? "" : printed.permalink(),
        text(handling.answerBy()),
        text(handling.answeredAt()),
        text(handling.callId()),
        String.join(COMMA, handling.sensitivity()),
        String.join(COMMA, handling.marks().stream().map(Mark::name).toList()),
        text(handling.firstAnsweredAt()),
        String.valueOf(handling.returns()));
  }

  static Entry read(Document document) {
    var part = text(document.get(Fields.ENTRY)).split(END, -1);
    return new Entry(
        text(document.get(Fields.ID)),
        given(part[0]),
        given(part[1]),
        text(document.get(Fields.HEADLINE)),
        text(document.get(Fields.BYLINE)),
        new Facts(
            part[2],
            part[3],
            part[4],
            given(part[5]),
            Integer.parseInt(part[6]),
            Integer.parseInt(part[7]),
            Instant.parse(part[8]),
            Instant.parse(part[9]),
            part[10].isEmpty()
                ? null
                : new Facts.Printed(
                    Integer.parseInt(part[10]),
                    LocalDate.parse(part[11]),
                    Integer.parseInt(part[12]),
                    part[13]),
            new Handling(
                instant(part[14]),
                instant(part[15]),
                instant(part[19]),
                Integer.parseInt(part[20]),
                given(part[16]),
                several(part[17]),
                several(part[18]).stream().map(Mark::valueOf).collect(Collectors.toSet()))));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable Instant instant(String value) {
    return value.isEmpty() ? null : Instant.parse(value);
  }

  private static Set<String> several(String value) {
    return value.isEmpty() ? Set.of() : Set.of(value.split(COMMA));
  }

  private static @Nullable String given(String value) {
    return value.isEmpty() ? null : value;
  }
}
