package newsroom.notification.notice.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import newsroom.contracts.call.CallAudience;
import newsroom.contracts.call.CallCancelled;
import newsroom.contracts.call.CallClosed;
import newsroom.contracts.call.CallEvent;
import newsroom.contracts.call.CallExtended;
import newsroom.contracts.call.CallJudged;
import newsroom.contracts.call.CallOpened;
import newsroom.contracts.call.CallReminderDue;
import newsroom.contracts.call.CallResultsPublished;
import newsroom.notification.notice.Notice;
import newsroom.notification.unit.Units;
import newsroom.platform.inbox.InboundEvent;

/// Whom an event of a call concerns, and what each unit is told.
final class CallNotices {
  private final Units units;

  CallNotices(Units units) {
    this.units = units;
  }

  List<Notice> of(CallEvent event, InboundEvent inbound) {
    return switch (event) {
      case CallOpened e -> {
        var wanted = new ArrayList<>(e.scopes());
        wanted.addAll(e.materials());
        yield each(
            inbound,
            e.title(),
            audience(e.audience()),
            _ ->
                new Notice.CallOpened(
                    e.kind().equals("INVITED"), wanted, e.opensAt(), e.deadline()));
      }
      case CallExtended e ->
          each(
              inbound,
              e.title(),
              audience(e.audience()),
              _ -> new Notice.CallExtended(e.deadline(), e.reason()));
      case CallReminderDue e ->
          each(
              inbound,
              e.title(),
              audience(e.audience()),
              _ -> new Notice.CallReminder(!inbound.at().isBefore(e.deadline()), e.deadline()));
      case CallClosed e -> {
        var notices = new ArrayList<Notice>();
        for (var answered : e.answered()) {
          notices.addAll(
              each(
                  inbound,
                  e.title(),
                  List.of(answered.unitId()),
                  _ -> new Notice.CallClosed(answered.answers(), e.lateAccepted())));
        }
        notices.addAll(
            each(inbound, e.title(), e.owing(), _ -> new Notice.CallClosed(0, e.lateAccepted())));
        yield notices;
      }
      case CallResultsPublished e ->
          each(
              inbound,
              e.title(),
              e.answered(),
              unitId ->
                  new Notice.CallResults(
                      e.chosen().stream()
                          .filter(chosen -> chosen.unitId().equals(unitId))
                          .map(chosen ->
                              "《%s》%s"
                                  .formatted(
                                      chosen.headline(),
                                      Objects.requireNonNullElse(chosen.award(), "")))
                          .toList()));
      case CallCancelled e ->
          each(
              inbound,
              e.title(),
              audience(e.audience()),
              _ -> new Notice.CallCancelled(e.reason()));
      case CallJudged _ -> List.of();
    };
  }

  private Collection<String> audience(CallAudience audience) {
    if (!audience.everyUnit()) {
      return audience.unitIds();
    }
    var all = new HashSet<>(units.active());
    audience.unitIds().forEach(all::remove);
    return all;
  }

  private static List<Notice> each(
      InboundEvent inbound,
      String title,
      Collection<String> unitIds,
      Function<String, Notice.CallNews> news) {
    return unitIds.stream()
        .map(unitId ->
            Notice.ofCall(
                inbound.id(), inbound.at(), inbound.subject(), title, unitId, news.apply(unitId)))
        .toList();
  }
}
