package newsroom.review.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newsroom.platform.tool.BadFile;
import newsroom.review.proof.Proof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verify-review`: whether exported cases are what they were when they were written, and kept the rules.
@Command(
    name = "verify-review",
    description = "Verify exported review cases offline. 离线核验导出的审稿记录。",
    mixinStandardHelpOptions = true)
final class VerifyReview implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "As the record's page or GET /api/review/cases/ARTICLE/export gives it.")
  private List<Path> files = List.of();

  @Option(names = "--head", description = "The hash that the record on paper names; for one file.")
  private @Nullable String head;

  @Option(names = "--quiet", description = "Only breaks and the last line.")
  private boolean quiet;

  @Override
  public Integer call() {
    if (head != null && files.size() > 1) {
      throw new BadFile("--head goes with one file");
    }
    int whole = 0;
    for (var file : files) {
      whole += verified(file) ? 1 : 0;
    }
    System.out.printf(
        "%d of %d verified · %d 份中 %d 份核验无误%n", whole, files.size(), files.size(), whole);
    return whole == files.size() ? 0 : 1;
  }

  private boolean verified(Path file) {
    var proof = Proof.of(bytes(file));
    boolean asPrinted = head == null || head.equals(proof.head());
    boolean whole = proof.whole() && asPrinted;
    if (!quiet || !whole) {
      System.out.println("══ " + file);
      proof
          .verified()
          .forEach(said ->
              System.out.printf("  ✓ %-11s %s%n    %s%n", said.rule(), said.zh(), said.en()));
      for (var broken : proof.breaks()) {
        System.out.printf(
            "  ✗ %-11s %s%s%n    %s%n",
            broken.rule(),
            broken.sequence() == 0 ? "" : broken.source() + " #" + broken.sequence() + " ",
            broken.zh(),
            broken.en());
      }
      if (!asPrinted) {
        System.out.printf(
            "  ✗ %-11s 链尾指纹是 %s，不是 %s%n    the last hash is not the one on paper%n",
            "head", proof.head(), head);
      }
    }
    return whole;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new BadFile("There is no file " + file + " 没有这个文件");
    } catch (IOException e) {
      throw new BadFile("Cannot read " + file + ": " + e.getMessage());
    }
  }
}
