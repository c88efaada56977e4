package newsroom.publishing.edition.html;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import newsroom.publishing.edition.EditionFiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// This build's style sheet, stored under a name that holds its fingerprint.
@Component
class StyleSheet {
  private static final String PATH = "paper/paper.css";

  private final String name;

  StyleSheet(EditionFiles files) throws IOException, NoSuchAlgorithmException {
    var bytes = new ClassPathResource(PATH).getContentAsByteArray();
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    this.name = "paper-" + hash.substring(0, 12) + ".css";
    files.put(EditionFiles.ASSETS, name, bytes, "text/css; charset=utf-8");
  }

  String href() {
    return "/paper/assets/" + name;
  }
}
