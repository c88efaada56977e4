package newsroom.notification.delivery;

/// Writes a letter when it is to be sent, from what is known and wanted then.
public interface Letters<P extends Purpose> {
  Written write(P purpose);

  sealed interface Written {
    record Ready(Letter letter) implements Written {}

    /// Not wanted any more.
    record NotWanted(String reason) implements Written {}
  }
}
