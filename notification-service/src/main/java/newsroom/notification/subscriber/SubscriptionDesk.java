package newsroom.notification.subscriber;

import java.time.Clock;
import java.util.List;
import newsroom.notification.delivery.Deliveries;
import newsroom.notification.delivery.Purpose;

/// Where readers subscribe, confirm and leave. Nobody learns here whether an address is known.
public final class SubscriptionDesk {
  private final Subscribers subscribers;
  private final Deliveries deliveries;
  private final SubscriberLinks links;
  private final Runnable somethingToSend;
  private final Clock clock;

  public SubscriptionDesk(
      Subscribers subscribers,
      Deliveries deliveries,
      SubscriberLinks links,
      Runnable somethingToSend,
      Clock clock) {
    this.subscribers = subscribers;
    this.deliveries = deliveries;
    this.links = links;
    this.somethingToSend = somethingToSend;
    this.clock = clock;
  }

  /// Promises the mail that asks for confirmation, unless the address has confirmed already.
  public void subscribe(EmailAddress address, Tongue tongue) {
    var id = links.subscriberId(address);
    var wish = new Subscriber.Subscribe(address, tongue, clock.instant());
    var subscriber =
        subscribers.change(
            id,
            there ->
                there.map(known -> known.after(wish)).orElseGet(() -> Subscriber.first(id, wish)));
    if (subscriber instanceof Subscriber.Pending pending) {
      deliveries.plan(
          List.of(new Purpose.Confirmation(id, pending.round(), pending.questions())),
          clock.instant());
      somethingToSend.run();
    }
  }

  /// @throws Subscriber.LinkOutdated when the person has left or subscribed anew since
  public void confirm(SubscriberLinks.Asked asked) {
    var wish = new Subscriber.Confirm(asked.round(), clock.instant());
    subscribers.change(
        asked.subscriberId(), there -> there.orElseThrow(Subscriber.LinkOutdated::new).after(wish));
  }

  /// Works however often and however late it is asked.
  public void leave(String subscriberId) {
    if (subscribers.find(subscriberId).isPresent()) {
      var wish = new Subscriber.Leave(clock.instant());
      subscribers.change(subscriberId, there -> there.orElseThrow().after(wish));
    }
  }
}
