package newsroom.contracts.submission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 转载来源. What a reprint must name by law: source, author, title, address, date.
///
/// @param rights per channel; a channel that is not named has none
public record ReprintSource(
    String sourceName,
    @Nullable String sourceUnitId,
    @Nullable String author,
    String originalTitle,
    @Nullable String originalUrl,
    @Nullable LocalDate originalDate,
    List<ChannelRight> rights) {
  /// @param channel PRINT 报纸, EPAPER 数字报, WEB 网站 or WECHAT 微信
  /// @param basis OWN 自有, LICENSED 授权, STATUTORY 法定许可 or UNKNOWN 不明
  /// @param note for example the number of the licence
  public record ChannelRight(String channel, String basis, @Nullable String note) {}

  public ReprintSource {
    // Absent in events of the first days
    rights = rights == null ? List.of() : List.copyOf(rights);
  }

  /// A source of which nobody said what may be printed where.
  public ReprintSource(
      String sourceName,
      @Nullable String sourceUnitId,
      @Nullable String author,
      String originalTitle,
      @Nullable String originalUrl,
      @Nullable LocalDate originalDate) {
    this(sourceName, sourceUnitId, author, originalTitle, originalUrl, originalDate, List.of());
  }
}
