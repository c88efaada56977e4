package newsroom.publishing.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import newsroom.platform.problem.Refusal;
import newsroom.publishing.issue.Slot.Empty;
import newsroom.publishing.issue.Slot.Filled;
import newsroom.publishing.issue.Slot.Filling;
import newsroom.publishing.issue.Slot.Removed;

/// 组版: the pages of an issue and what stands where. Page and slot order are explicit.
public record Makeup(List<Page> pages) {
  static final int MOST_PAGES = 24;
  static final int MOST_SLOTS = 120;

  public Makeup {
    pages = List.copyOf(pages);
    if (pages.isEmpty() || pages.size() > MOST_PAGES) {
      throw new Refusal.Invalid(IssueReason.PAGES_COUNT);
    }
    if (pages.stream().mapToInt(p -> p.slots().size()).sum() > MOST_SLOTS) {
      throw new Refusal.Invalid(IssueReason.SLOTS_COUNT);
    }
    for (int i = 1; i < pages.size(); i++) {
      if (pages.get(i).pageNo() <= pages.get(i - 1).pageNo()) {
        throw new Refusal.Invalid(IssueReason.PAGES_OUT_OF_ORDER);
      }
    }
  }

  /// 版.
  public record Page(int pageNo, String name, List<Slot> slots) {
    public Page {
      slots = List.copyOf(slots);
      if (slots.isEmpty()) {
        throw new Refusal.Invalid(IssueReason.SLOTS_COUNT);
      }
      for (int i = 1; i < slots.size(); i++) {
        if (slots.get(i).order() <= slots.get(i - 1).order()) {
          throw new Refusal.Invalid(IssueReason.SLOTS_OUT_OF_ORDER);
        }
      }
    }

    /// What is printed on the page, in order.
    public List<Slot> filled() {
      return slots.stream().filter(s -> s.filling() instanceof Filled).toList();
    }
  }

  /// One content at its place.
  public record Placed(int pageNo, Slot slot, Filled content) {}

  /// Everything that is printed, in order.
  public List<Placed> contents() {
    var contents = new ArrayList<Placed>();
    for (var page : pages) {
      for (var slot : page.slots()) {
        if (slot.filling() instanceof Filled filled) {
          contents.add(new Placed(page.pageNo(), slot, filled));
        }
      }
    }
    return contents;
  }

  /// Whether the article stands in this issue.
  public boolean holds(String articleId) {
    return contents().stream().anyMatch(c -> c.content().articleId().equals(articleId));
  }

  /// @throws Refusal naming the first place that is neither filled nor removed
  void requireNoEmptySlot() {
    for (var page : pages) {
      for (var slot : page.slots()) {
        if (slot.filling() instanceof Empty) {
          throw new Refusal.Conflict(
              IssueReason.EMPTY_SLOT, Map.of("page", page.pageNo(), "slot", slot.order()));
        }
      }
    }
    if (contents().isEmpty()) {
      throw new Refusal.Conflict(IssueReason.NOTHING_PLACED);
    }
  }

  /// SHA-256 over the ordered contents: what a signature 签发 binds.
  public String contentHash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var placed : contents()) {
        var content = placed.content();
        digest.update(
            "%d|%d|%s|%d|%s\n"
                .formatted(
                    placed.pageNo(),
                    placed.slot().order(),
                    content.articleId(),
                    content.versionNo(),
                    content.contentHash())
                .getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Makeup fill(int pageNo, int order, Filled content) {
    if (holds(content.articleId())) {
      throw new Refusal.Conflict(IssueReason.ALREADY_IN_ISSUE);
    }
    return change(pageNo, order, IssueReason.SLOT_NOT_EMPTY, f -> f instanceof Empty, content);
  }

  /// The article that is cut.
  Filled contentAt(int pageNo, int order) {
    return switch (slot(pageNo, order).filling()) {
      case Filled filled -> filled;
      case Empty _, Removed _ ->
          throw new Refusal.Conflict(IssueReason.SLOT_NOT_FILLED, at(pageNo, order));
    };
  }

  Makeup cut(int pageNo, int order) {
    return change(
        pageNo, order, IssueReason.SLOT_NOT_FILLED, f -> f instanceof Filled, new Empty());
  }

  Makeup remove(int pageNo, int order, String reason) {
    return change(
        pageNo, order, IssueReason.SLOT_NOT_EMPTY, f -> f instanceof Empty, new Removed(reason));
  }

  private Slot slot(int pageNo, int order) {
    return pages.stream()
        .filter(p -> p.pageNo() == pageNo)
        .flatMap(p -> p.slots().stream())
        .filter(s -> s.order() == order)
        .findFirst()
        .orElseThrow(() -> new Refusal.Conflict(IssueReason.NO_SUCH_SLOT, at(pageNo, order)));
  }

  private Makeup change(
      int pageNo, int order, IssueReason otherwise, Predicate<Filling> when, Filling filling) {
    if (!when.test(slot(pageNo, order).filling())) {
      throw new Refusal.Conflict(otherwise, at(pageNo, order));
    }
    return new Makeup(
        pages.stream()
            .map(page ->
                page.pageNo() != pageNo
                    ? page
                    : new Page(
                        page.pageNo(),
                        page.name(),
                        page.slots().stream()
                            .map(s -> s.order() == order ? s.with(filling) : s)
                            .toList()))
            .toList());
  }

  private static Map<String, Integer> at(int pageNo, int order) {
    return Map.of("page", pageNo, "slot", order);
  }
}
