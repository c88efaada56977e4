package newsroom.submission.picture;

import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.photoshop.PhotoshopReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsroom.submission.intake.page.PageText;
import org.jspecify.annotations.Nullable;

/// What the photographer wrote into the file, as far as a newspaper wants it. Where the camera stood is
/// not asked.
///
/// @param turn how the picture has to be turned, as EXIF counts it
/// @param place in words, never coordinates
public record Embedded(
    int turn,
    @Nullable String caption,
    @Nullable String credit,
    List<String> people,
    @Nullable String place,
    @Nullable LocalDate takenOn) {
  private static final DateTimeFormatter CAMERA = DateTimeFormatter.ofPattern("yyyy:MM:dd");
  private static final int MOST_PEOPLE = 20;

  public Embedded {
    people = List.copyOf(people);
  }

  /// What cannot be read says nothing: no photo is refused for its words.
  static Embedded of(Found found) {
    var metadata = new Metadata();
    byte[] exif = found.exif();
    if (exif != null) {
      new ExifReader().extract(new ByteArrayReader(exif), metadata);
    }
    byte[] iptc = found.iptc();
    if (iptc != null) {
      new PhotoshopReader().readJpegSegments(List.of(iptc), metadata, JpegSegmentType.APPD);
    }
    byte[] packet = found.xmp();
    if (packet != null && !declares(packet)) {
      new XmpReader().extract(packet, metadata);
    }
    var words = metadata.getFirstDirectoryOfType(IptcDirectory.class);
    Map<String, String> xmp = xmp(metadata);
    return new Embedded(
        turn(metadata),
        first(said(words, IptcDirectory.TAG_CAPTION), xmp.get("dc:description[1]")),
        first(
            said(words, IptcDirectory.TAG_BY_LINE),
            xmp.get("dc:creator[1]"),
            said(words, IptcDirectory.TAG_CREDIT)),
        people(xmp),
        place(words, xmp),
        takenOn(metadata));
  }

  private static boolean declares(byte[] packet) {
    String text = new String(packet, StandardCharsets.ISO_8859_1).replace("\0", "");
    return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
  }

  private static Map<String, String> xmp(Metadata metadata) {
    var directory = metadata.getFirstDirectoryOfType(XmpDirectory.class);
    return directory == null ? Map.of() : directory.getXmpProperties();
  }

  private static int turn(Metadata metadata) {
    var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer turn =
        directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return turn == null || turn < 1 || turn > 8 ? Turn.UPRIGHT : turn;
  }

  /// Programs in China write GBK as often as UTF-8, and seldom say which.
  private static @Nullable String said(@Nullable Directory directory, int tag) {
    var value = directory == null ? null : directory.getStringValue(tag);
    if (value == null && directory != null) {
      var several = directory.getStringValueArray(tag);
      value = several == null || several.length == 0 ? null : several[0];
    }
    return value == null ? null : PageText.decode(value.getBytes());
  }

  private static List<String> people(Map<String, String> xmp) {
    var people = new ArrayList<String>();
    IntStream.rangeClosed(1, MOST_PEOPLE)
        .mapToObj(i -> xmp.get("Iptc4xmpExt:PersonInImage[" + i + "]"))
        .filter(one -> one != null && !one.isBlank())
        .forEach(people::add);
    return people;
  }

  private static @Nullable String place(@Nullable Directory words, Map<String, String> xmp) {
    String place =
        Stream.of(
                first(said(words, IptcDirectory.TAG_PROVINCE_OR_STATE), xmp.get("photoshop:State")),
                first(said(words, IptcDirectory.TAG_CITY), xmp.get("photoshop:City")),
                first(
                    said(words, IptcDirectory.TAG_SUB_LOCATION), xmp.get("Iptc4xmpCore:Location")))
            .filter(one -> one != null && !one.isBlank())
            .distinct()
            .collect(Collectors.joining(" "));
    return place.isEmpty() ? null : place;
  }

  /// The day on the camera's clock.
  private static @Nullable LocalDate takenOn(Metadata metadata) {
    var directory = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    String at =
        directory == null ? null : directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
    if (at == null || at.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(at.substring(0, 10), CAMERA);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable String first(@Nullable String... said) {
    for (var one : said) {
      if (one != null && !one.isBlank()) {
        return one.strip();
      }
    }
    return null;
  }
}
