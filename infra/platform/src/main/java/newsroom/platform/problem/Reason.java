package newsroom.platform.problem;

/// Why something is refused; an enum of the service. The texts may hold `{name}` places for arguments.
/// The first sentence of a text is the problem's title, the whole text its detail.
public interface Reason {
  /// Kebab case and stable: it ends the problem's `type` URI.
  String code();

  String chinese();

  String english();
}
