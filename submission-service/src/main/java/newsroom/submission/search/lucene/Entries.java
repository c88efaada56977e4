package newsroom.submission.search.lucene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import newsroom.submission.search.Entry;
import newsroom.submission.search.Facts;
import newsroom.submission.search.Searchable;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/// What the index gives back of an article, in one stored field beside headline and byline.
final class Entries {
  static final Set<String> FIELDS = Set.of(Fields.ID, Fields.ENTRY, Fields.HEADLINE, Fields.BYLINE);

  private static final String END = "\u001F";

  private Entries() {}

  static String write(Searchable article) {
    var facts = article.facts();
    var printed = facts.printed();
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
        printed == null ? "" : printed.permalink());
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
                    part[13])));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String given(String value) {
    return value.isEmpty() ? null : value;
  }
}
