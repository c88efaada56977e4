package newsroom.publishing.issue;

import java.time.Instant;
import java.util.Map;
import newsroom.publishing.issue.Slot.Filled;

/// What may be asked of an issue. Whether an article may be printed is settled before, by the pool.
public sealed interface IssueCommand {
  /// 开始组稿.
  record Open() implements IssueCommand {}

  /// 上版.
  record Place(int pageNo, int slotOrder, Filled content) implements IssueCommand {}

  /// 撤下.
  record Cut(int pageNo, int slotOrder, String reason) implements IssueCommand {}

  /// 撤版位: an empty slot is not used.
  record RemoveSlot(int pageNo, int slotOrder, String reason) implements IssueCommand {}

  /// 截稿.
  record Close() implements IssueCommand {}

  record Reopen(String reason, String by) implements IssueCommand {}

  /// 签发. Whoever signs says which number he means to sign.
  record Sign(int issueNo, String by, Instant at) implements IssueCommand {}

  /// 出版.
  ///
  /// @param edition names the static pages made for exactly this state
  /// @param printed by article id
  record Publish(Instant at, String edition, Map<String, Printed> printed) implements IssueCommand {
    public Publish {
      printed = Map.copyOf(printed);
    }
  }

  record Printed(String headline, String unitId) {}
}
