package newsroom.publishing.edition;

import java.util.List;

/// Pages that change with every publication and so are drawn when they are asked for.
public interface ReaderPages {
  /// Issues, newest first.
  String list(List<Listing> issues);

  String notHere();
}
