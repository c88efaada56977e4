package newsroom.contracts.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 转载来源. What a reprint must name by law: source, author, title, address, date.
public record ReprintSource(
    String sourceName,
    @Nullable String sourceUnitId,
    @Nullable String author,
    String originalTitle,
    @Nullable String originalUrl,
    @Nullable LocalDate originalDate) {}
