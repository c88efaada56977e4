package newsroom.submission.intake.page;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives pointers, captions and jump lines to the story they belong to.
final class Followers {
  private final List<Item> items;
  private final List<Story> stories;
  private final PageWords page;

  Followers(List<Item> items, List<Story> stories, PageWords page) {
    this.items = items;
    this.stories = stories;
    this.page = page;
  }

  void attach() {
    for (var item : items) {
      switch (item) {
        case Item.Pointer pointer -> {
          var story = before(pointer.line());
          if (story != null) {
            story.pointers.add(pointer);
          }
        }
        case Item.Jump jump -> {
          var story = before(jump.line());
          if (story != null) {
            story.jumps.add(jump);
          }
        }
        case Item.Caption caption -> {
          var story = about(caption);
          if (story != null) {
            story.captions.add(caption);
          }
        }
        case Item.Head _, Item.Fragment _, Item.Byline _, Item.Shreds _ -> {}
      }
    }
  }

  /// The story whose last line is the nearest above; at the top of the page the first one.
  private @Nullable Story before(int line) {
    return stories.stream()
        .filter(story -> last(story, line) > 0)
        .max(Comparator.comparingInt(story -> last(story, line)))
        .orElse(stories.isEmpty() ? null : stories.getFirst());
  }

  private static int last(Story story, int line) {
    int last = 0;
    for (var paragraph : story.paragraphs) {
      for (var piece : paragraph.pieces()) {
        last = piece.line() <= line ? Math.max(last, piece.line()) : last;
      }
    }
    for (var byline : story.bylines) {
      last = byline.line() <= line ? Math.max(last, byline.line()) : last;
    }
    return last;
  }

  /// A caption speaks of its story; when it shares nothing with any, the one around it.
  private @Nullable Story about(Item.Caption caption) {
    var near = before(caption.line());
    Story best = near;
    double most = 0.12;
    for (var story : stories) {
      String text = story.body() + " " + title(story);
      double shared = Topics.shared(Glyphs.pairs(caption.text()), Glyphs.pairs(text), page);
      shared += story == near ? 0.08 : 0;
      if (shared > most) {
        most = shared;
        best = story;
      }
    }
    return best;
  }

  private static String title(Story story) {
    var title = new StringBuilder();
    story.titles.forEach(head -> title.append(head.text()).append(' '));
    return title.toString();
  }
}
