package newsroom.submission.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Reason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// The part `file` of a form, in a folder of its own that goes when the work is done.
///
/// @param name as its sender calls it
/// @param folder for working copies
public record ReceivedFile(Path file, String name, Path folder) {
  private static final String PART = "file";

  /// @throws Refusal.Invalid at `/file` when there is none, or it is bigger than that
  public static <T> T with(
      MultipartHttpServletRequest request, long biggest, Function<ReceivedFile, T> work) {
    var part = part(request, biggest);
    Path folder = null;
    try {
      folder = Files.createTempDirectory("newsroom-upload");
      var copy = folder.resolve("received");
      part.transferTo(copy);
      String name = Objects.requireNonNullElse(part.getOriginalFilename(), "");
      return work.apply(new ReceivedFile(copy, name, folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      clear(folder);
    }
  }

  private static MultipartFile part(MultipartHttpServletRequest request, long biggest) {
    try {
      var part = request.getFile(PART);
      if (part == null) {
        throw refused(UploadReason.NOTHING, Map.of());
      }
      if (part.getSize() > biggest) {
        throw tooBig(part.getSize(), biggest);
      }
      if (part.isEmpty()) {
        throw refused(UploadReason.EMPTY, Map.of());
      }
      return part;
    } catch (MaxUploadSizeExceededException e) {
      throw tooBig(Math.max(request.getContentLengthLong(), biggest + 1), biggest);
    } catch (MultipartException e) {
      // What is no form has no file
      throw refused(UploadReason.NOTHING, Map.of());
    }
  }

  public static Refusal tooBig(long actual, long limit) {
    return refused(
        UploadReason.TOO_BIG,
        Map.of("actual", (actual + (1 << 20) - 1) >> 20, "limit", limit >> 20));
  }

  public static Refusal refused(Reason reason, Map<String, ?> args) {
    return new Refusal.Invalid(
        PlatformReason.INVALID, List.of(new FieldProblem("/" + PART, reason, args)));
  }

  /// What it is, whatever it is called.
  public String sha256() {
    try (var in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void clear(@Nullable Path folder) {
    try {
      if (folder != null) {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      // What is left is in the folder for temporary files
      folder.toFile().deleteOnExit();
    }
  }
}
