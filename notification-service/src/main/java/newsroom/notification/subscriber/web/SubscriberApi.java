package newsroom.notification.subscriber.web;

import java.time.Instant;
import newsroom.notification.subscriber.Subscriber;
import newsroom.notification.subscriber.Subscribers;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notification/subscribers")
class SubscriberApi {
  private final Subscribers subscribers;

  SubscriberApi(Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  /// @param address masked; absent after unsubscribing, when it is not kept any more
  /// @param at of the last change
  record SubscriberView(String subscriberId, String state, @Nullable String address, Instant at) {
    static SubscriberView of(Subscriber subscriber) {
      return switch (subscriber) {
        case Subscriber.Pending pending ->
            new SubscriberView(
                pending.id(), "PENDING", pending.address().masked(), pending.askedAt());
        case Subscriber.Active active ->
            new SubscriberView(
                active.id(), "ACTIVE", active.address().masked(), active.confirmedAt());
        case Subscriber.Unsubscribed gone ->
            new SubscriberView(gone.id(), "UNSUBSCRIBED", null, gone.at());
      };
    }
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('SUBSCRIPTION_MANAGER', 'AUDITOR')")
  Page<SubscriberView> subscribers(PageRequest wanted) {
    var found = subscribers.list(wanted.after(), wanted.limit() + 1);
    boolean more = found.size() > wanted.limit();
    var items = found.stream().limit(wanted.limit()).map(SubscriberView::of).toList();
    return new Page<>(items, more ? items.getLast().subscriberId() : null);
  }
}
