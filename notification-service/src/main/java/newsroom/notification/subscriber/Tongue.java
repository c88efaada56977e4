package newsroom.notification.subscriber;

/// The language somebody subscribed in.
public enum Tongue {
  CHINESE,
  ENGLISH
}
