package newsroom.contracts.submission;

/// What the author says about generated content; a text with it carries a label 人工智能生成标识.
///
/// @param extent POLISHED 润色, PARTLY 部分生成, MOSTLY 主要生成 or PICTURES 图片生成; empty when not used
public record AiUse(boolean used, String extent) {}
