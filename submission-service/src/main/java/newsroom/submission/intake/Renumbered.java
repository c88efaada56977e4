package newsroom.submission.intake;

import java.util.List;
import newsroom.submission.intake.Intake.Proposal;
import newsroom.submission.intake.Intake.ReadAt;

/// Gives proposals the line numbers of the manuscript, where labelled lines had been set aside.
final class Renumbered {
  private Renumbered() {}

  static Intake.ProposedArticle of(Intake.ProposedArticle proposed, List<Integer> places) {
    var proposals =
        proposed.proposals().stream()
            .map(one -> one.rule().code().equals("named-by-author") ? one : moved(one, places))
            .toList();
    var damage =
        proposed.damage().stream()
            .map(loss ->
                new Intake.PageLoss(loss.kind(), lines(loss.lines(), places), loss.zh(), loss.en()))
            .toList();
    return new Intake.ProposedArticle(
        proposed.copy(),
        proposals,
        proposed.unresolved(),
        damage,
        proposed.pictures().stream()
            .map(one -> one.after(one.after() == 0 ? 0 : places.get(one.after() - 1)))
            .toList(),
        proposed.dates());
  }

  private static Proposal moved(Proposal one, List<Integer> places) {
    var lines = lines(one.source().lines(), places);
    return new Proposal(
        one.path(),
        one.value(),
        new ReadAt(lines, Proposals.where(lines), one.source().quote()),
        one.confidence(),
        one.rule());
  }

  private static List<Integer> lines(List<Integer> lines, List<Integer> places) {
    return lines.stream()
        .filter(line -> line >= 1 && line <= places.size())
        .map(line -> places.get(line - 1))
        .toList();
  }
}
