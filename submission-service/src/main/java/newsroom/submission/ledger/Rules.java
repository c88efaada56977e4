package newsroom.submission.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.submission.article.Origin;
import newsroom.submission.unit.UnitKind;

/// One edition of the rules. The edition of a publication is the one of its issue's date.
///
/// @param no of the edition, from 1
/// @param points by genre, in hundredths
/// @param otherPoints of a genre without its own
/// @param longOver more characters than that earn `longExtra`
/// @param leadFactor what a lead 头条 counts for
/// @param mediaPercent by channel; what is not named counts in full
/// @param reprintPercent of the points of an original
/// @param originalFen for a thousand characters
/// @param originalMonths within which it is paid
/// @param pointsOnly kinds of units that get no money
/// @param objectionDays after the 3rd of the next month, until which units may object
public record Rules(
    int no,
    LocalDate validFrom,
    Map<String, Integer> points,
    int otherPoints,
    int longOver,
    int longExtra,
    int leadFactor,
    Map<String, Integer> mediaPercent,
    int reprintPercent,
    long originalFen,
    int originalMonths,
    long reprintFen,
    int reprintMonths,
    Set<UnitKind> pointsOnly,
    Sharing sharing,
    List<Integer> weights,
    int objectionDays,
    String note,
    Maker madeBy) {
  public record Maker(String accountId, String name, Instant at) {}

  public Rules {
    points = Map.copyOf(points);
    mediaPercent = Map.copyOf(mediaPercent);
    pointsOnly = Set.copyOf(pointsOnly);
    weights = List.copyOf(weights);
  }

  /// What one holder gets of a publication.
  ///
  /// @param place among those who share, from 1
  record Share(String unitId, Payee payee, Worth worth, int place, int of, LocalDate dueOn) {}

  /// Points of the whole, in hundredths.
  long points(Piece piece) {
    long points = this.points.getOrDefault(piece.genre(), otherPoints);
    points += piece.characters() > longOver ? longExtra : 0;
    points *= piece.place().leads() ? leadFactor : 1;
    points = percent(points, mediaPercent.getOrDefault(piece.place().channel(), 100));
    return piece.origin() == Origin.REPRINT ? percent(points, reprintPercent) : points;
  }

  private static long percent(long points, int percent) {
    return (points * percent + 50) / 100;
  }

  /// Money for the whole, in fen.
  long fen(Piece piece) {
    return Fees.of(piece.characters(), piece.origin() == Origin.REPRINT ? reprintFen : originalFen);
  }

  /// Points go to all who are rewarded, money to those of them who may have it; if nobody may, none
  /// is owed. The money for a reprint is its author's.
  List<Share> shares(Piece piece) {
    var shares = new ArrayList<Share>();
    var rewarded = piece.rewarded();
    boolean reprint = piece.origin() == Origin.REPRINT;
    var dueOn = piece.place().issueDate().plusMonths(reprint ? reprintMonths : originalMonths);
    var paid =
        reprint
            ? List.<Piece.Party>of()
            : rewarded.stream().filter(party -> !pointsOnly.contains(party.kind())).toList();
    var points = sharing.shares(points(piece), rewarded.size(), weights);
    var money = paid.isEmpty() ? List.<Long>of() : sharing.shares(fen(piece), paid.size(), weights);
    for (int i = 0; i < rewarded.size(); i++) {
      int at = paid.indexOf(rewarded.get(i));
      shares.add(
          new Share(
              rewarded.get(i).unitId(),
              Payee.UNIT,
              new Worth(points.get(i), at < 0 ? 0 : money.get(at)),
              i + 1,
              rewarded.size(),
              dueOn));
    }
    if (reprint) {
      shares.add(
          new Share(
              piece.submitter().unitId(),
              piece.author() == null ? Payee.SOCIETY : Payee.AUTHOR,
              new Worth(0, fen(piece)),
              1,
              1,
              dueOn));
    }
    return shares;
  }
}
