package newsroom.publishing.edition;

import java.io.InputStream;
import java.util.Optional;

/// The files of editions. Storing the same bytes under the same name again changes nothing.
public interface EditionFiles {
  /// Style sheets of all times, so that pages made with an older one keep their look.
  String ASSETS = "assets";

  /// A file as it is served.
  ///
  /// @param id SHA-256 of the bytes in hex; also the entity tag
  record Stored(String id, String mediaType) {}

  void put(String edition, String path, byte[] bytes, String mediaType);

  Optional<Stored> find(String edition, String path);

  InputStream open(Stored file);
}
