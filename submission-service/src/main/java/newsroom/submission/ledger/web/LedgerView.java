package newsroom.submission.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import newsroom.submission.ledger.Account;
import newsroom.submission.ledger.Entry;
import newsroom.submission.ledger.LedgerDesk;
import newsroom.submission.ledger.Objection;
import newsroom.submission.ledger.Payment;
import newsroom.submission.ledger.Worth;
import org.jspecify.annotations.Nullable;

/// The ledger as it is answered. Points have two places, money is in fen.
final class LedgerView {
  private LedgerView() {}

  static BigDecimal decimal(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }

  @Schema(name = "Worth")
  record Sum(BigDecimal points, long amountFen) {
    static Sum of(Worth worth) {
      return new Sum(decimal(worth.points()), worth.fen());
    }
  }

  @Schema(name = "LedgerEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntryView(
      @Schema(description = "articleId#n: the same for the same event, however often it comes")
          String entryId,
      String articleId,
      @Schema(description = "GRANT, REVERSAL or ADJUST") String kind,
      String unitId,
      String unitName,
      @Schema(description = "UNIT, AUTHOR (of a reprint) or SOCIETY 文著协") String payee,
      String title,
      @Schema(description = "Where it was printed") String publication,
      LocalDate issueDate,
      String genre,
      String origin,
      @Schema(description = "字数 as the grid of a page counts them") int countedChars,
      BigDecimal points,
      long amountFen,
      @Schema(description = "1/2: the first of two who share") String share,
      int ruleVersion,
      @Schema(description = "The month in which it is booked") String month,
      @Schema(description = "Where that is another: the month it belongs to")
          @Nullable String belongsTo,
      Instant at,
      @Nullable LocalDate dueOn,
      @Schema(description = "The entry it takes back or corrects") @Nullable String about,
      @Nullable String reason,
      @Schema(description = "Who decided it; units do not see it") @Nullable String byName,
      @Schema(description = "Of a reprint: who put it together 整理, where known")
          @Nullable String compiledBy) {
    static EntryView of(
        Account account, Entry entry, String booked, String unitName, boolean staff) {
      var piece = account.piece();
      var by = entry.by();
      var about = entry.about();
      return new EntryView(
          Entry.id(piece.articleId(), entry.n()),
          piece.articleId(),
          entry.kind().name(),
          entry.unitId(),
          unitName,
          entry.payee().name(),
          piece.title(),
          piece.place().words(),
          piece.place().issueDate(),
          piece.genre(),
          piece.origin().name(),
          piece.characters(),
          decimal(entry.worth().points()),
          entry.worth().fen(),
          entry.place() + "/" + entry.of(),
          entry.rules(),
          booked,
          entry.month().toString().equals(booked) ? null : entry.month().toString(),
          entry.at(),
          entry.dueOn(),
          about == null ? null : Entry.id(piece.articleId(), about),
          entry.reason(),
          staff && by != null ? by.name() : null,
          piece.origin() == newsroom.submission.article.Origin.REPRINT
                  && !piece.handedInBy().name().isEmpty()
              ? piece.handedInBy().name()
              : null);
    }
  }

  @Schema(name = "LedgerEntries")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entries(
      List<EntryView> items,
      @Nullable String next,
      @Schema(description = "Of all that is asked for, not only of these items") int count,
      Sum granted,
      Sum reversed,
      Sum adjusted,
      @Schema(description = "granted + reversed + adjusted") Sum total) {}

  @Schema(name = "LedgerAccount")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AccountView(
      String articleId,
      String title,
      boolean killed,
      List<EntryView> entries,
      List<PaymentView> payments,
      Sum total,
      long version) {}

  @Schema(name = "LedgerPayment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PaymentView(
      String unitId,
      String payee,
      long amountFen,
      LocalDate paidOn,
      String reference,
      @Nullable String byName,
      Instant at) {
    static PaymentView of(Payment payment, boolean staff) {
      return new PaymentView(
          payment.unitId(),
          payment.payee().name(),
          payment.fen(),
          payment.paidOn(),
          payment.reference(),
          staff ? payment.by().name() : null,
          payment.at());
    }
  }

  @Schema(name = "LedgerMonth")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MonthView(
      String month,
      @Schema(description = "OPEN, OBJECTIONS (over, units may object), READY or CLOSED")
          String status,
      @Schema(description = "Also the ETag to close it with") int entries,
      Sum total,
      LocalDate objectionsUntil,
      @Nullable String closedBy,
      @Nullable Instant closedAt) {
    static MonthView of(LedgerDesk.Month month, boolean staff) {
      var closing = month.closing();
      return new MonthView(
          month.month().toString(),
          month.standing().name(),
          month.entries(),
          Sum.of(month.total()),
          month.objectionsUntil(),
          closing == null || !staff ? null : closing.by().name(),
          closing == null ? null : closing.at());
    }
  }

  @Schema(name = "LedgerDue")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DueView(
      String articleId,
      String title,
      String publication,
      LocalDate issueDate,
      String origin,
      String unitId,
      String unitName,
      String payee,
      @Schema(description = "Of a reprint, as its source names him") @Nullable String author,
      @Schema(description = "Earned by now") long amountFen,
      long paidFen,
      @Schema(description = "amountFen - paidFen; below nought it is to be claimed back")
          long openFen,
      LocalDate dueOn,
      boolean overdue,
      @Schema(
              description =
                  "For an author: income tax that is kept of one payment, an estimate that finance"
                      + " decides")
          @Nullable Long withheldFen) {}

  @Schema(name = "LedgerDues")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Dues(List<DueView> items, @Nullable String next, int count, long openFen, int overdue) {}

  @Schema(name = "LedgerObjection")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ObjectionView(
      String objectionId,
      String month,
      String unitId,
      String unitName,
      String text,
      String byName,
      Instant at,
      @Nullable String answer,
      @Nullable Instant answeredAt) {
    static ObjectionView of(Objection objection, String unitName) {
      var answer = objection.answer();
      return new ObjectionView(
          objection.id(),
          objection.month().toString(),
          objection.unitId(),
          unitName,
          objection.text(),
          objection.by().name(),
          objection.at(),
          answer == null ? null : answer.text(),
          answer == null ? null : answer.at());
    }
  }
}
