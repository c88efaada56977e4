package newsroom.contracts.submission;

import org.jspecify.annotations.Nullable;

/// 署名单位, in printed order.
///
/// @param unitId null while the name is unresolved 待定
/// @param name as printed
/// @param role CONTRIBUTED 供稿, PHOTO 摄影 or COMPILED 整理
public record BylineUnit(@Nullable String unitId, String name, String role) {}
