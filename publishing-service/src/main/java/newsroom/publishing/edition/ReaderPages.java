package newsroom.publishing.edition;

import java.util.List;
import newsroom.publishing.publication.Publication;

/// Pages that change with every publication and so are drawn when they are asked for.
public interface ReaderPages {
  /// Issues, newest first.
  String list(List<Listing> issues);

  String notHere();

  /// Stands at the address of an article that was killed.
  String killed(Publication.Killed publication);
}
