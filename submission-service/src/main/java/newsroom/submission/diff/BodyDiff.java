package newsroom.submission.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsroom.submission.diff.Paragraphs.Match;
import newsroom.submission.diff.Paragraphs.Paragraph;
import org.jspecify.annotations.Nullable;

/// Compares two bodies paragraph by paragraph: what stayed, was rewritten, came, went or moved.
public final class BodyDiff {
  private static final double MOVED = 0.6;

  private final TextDiff texts = new TextDiff();

  public enum What {
    SAME,
    CHANGED,
    INSERTED,
    DELETED,
    MOVED
  }

  /// A paragraph and the id that it keeps while its words change.
  public record Passage(@Nullable String id, String text) {}

  /// Part of the body. A paragraph cut in two has one text before and, with a line break, two after.
  ///
  /// @param before places of the paragraphs, from 0
  /// @param changes of the texts joined by line breaks, in code points
  public record Block(
      What what,
      List<Integer> before,
      List<Integer> after,
      @Nullable String textBefore,
      @Nullable String textAfter,
      List<Span> changes) {
    public Block {
      before = List.copyOf(before);
      after = List.copyOf(after);
      changes = List.copyOf(changes);
    }
  }

  /// In the order of reading: what went stands where it stood.
  public List<Block> between(List<Passage> before, List<Passage> after) {
    var b = before.stream().map(p -> new Paragraph(p.id(), p.text())).toList();
    var a = after.stream().map(p -> new Paragraph(p.id(), p.text())).toList();
    var blocks = new ArrayList<Block>();
    for (var match : Paragraphs.match(b, a)) {
      blocks.add(block(match, b, a));
    }
    return moved(blocks, b, a);
  }

  private Block block(Match match, List<Paragraph> before, List<Paragraph> after) {
    var left = text(before, match.beforeFrom(), match.beforeTo());
    var right = text(after, match.afterFrom(), match.afterTo());
    var places = places(match.beforeFrom(), match.beforeTo());
    var placesAfter = places(match.afterFrom(), match.afterTo());
    if (left == null || right == null) {
      var what = left == null ? What.INSERTED : What.DELETED;
      return new Block(what, places, placesAfter, left, right, List.of());
    }
    var changes = texts.between(left, right);
    var what = changes.isEmpty() ? What.SAME : What.CHANGED;
    return new Block(what, places, placesAfter, left, right, changes);
  }

  /// One that went and one that came, with the same id or nearly the same words, is one that moved.
  private List<Block> moved(List<Block> blocks, List<Paragraph> before, List<Paragraph> after) {
    var gone = new ArrayList<>(blocks.stream().filter(x -> x.what() == What.DELETED).toList());
    var origins = new HashSet<Integer>();
    var found = new ArrayList<Block>();
    for (var block : blocks) {
      var from = block.what() == What.INSERTED ? origin(block, gone, before, after) : null;
      var left = from == null ? null : from.textBefore();
      var right = block.textAfter();
      if (from == null || left == null || right == null) {
        found.add(block);
        continue;
      }
      gone.remove(from);
      origins.addAll(from.before());
      found.add(
          new Block(
              What.MOVED, from.before(), block.after(), left, right, texts.between(left, right)));
    }
    return withoutOrigins(found, origins);
  }

  private static @Nullable Block origin(
      Block came, List<Block> gone, List<Paragraph> before, List<Paragraph> after) {
    var there = after.get(came.after().getFirst());
    for (var block : gone) {
      var here = before.get(block.before().getFirst());
      boolean known = here.id() != null && here.id().equals(there.id());
      if (known || Paragraphs.likeness(here.text(), there.text()) >= MOVED) {
        return block;
      }
    }
    return null;
  }

  private static List<Block> withoutOrigins(List<Block> blocks, Set<Integer> origins) {
    return blocks.stream()
        .filter(x -> x.what() != What.DELETED || !origins.contains(x.before().getFirst()))
        .toList();
  }

  private static @Nullable String text(List<Paragraph> paragraphs, int from, int to) {
    return from == to
        ? null
        : String.join("\n", paragraphs.subList(from, to).stream().map(Paragraph::text).toList());
  }

  private static List<Integer> places(int from, int to) {
    var places = new ArrayList<Integer>();
    for (int i = from; i < to; i++) {
      places.add(i);
    }
    return places;
  }
}
