package newsroom.platform.problem;

/// What the platform itself refuses, before a service's own rules are asked.
public enum PlatformReason implements Reason {
  MALFORMED_REQUEST("malformed-request", "请求格式不正确。", "The request is malformed."),
  MALFORMED_JSON(
      "malformed-json",
      "请求正文不是正确的 JSON。出错位置：第 {line} 行第 {column} 列。",
      "The request body is not valid JSON. It breaks at line {line}, column {column}."),
  BODY_MISSING("body-missing", "缺少请求正文。", "The request body is missing."),
  INVALID("invalid", "内容有误。请按提示修改后再试。", "Some of the content is not valid. Please correct it."),
  UNKNOWN_FIELD("unknown-field", "没有这个字段。", "There is no such field."),
  ILL_TYPED("ill-typed", "值的类型或格式不正确。", "The value has the wrong type or format."),
  MISSING("missing", "缺少必填的值。", "A required value is missing."),
  IF_MATCH_REQUIRED(
      "if-match-required",
      "缺少 If-Match。请先读取最新版本，再带上它的 ETag 提交。",
      "If-Match is missing. Read the latest version first and send its ETag."),
  IF_MATCH_MALFORMED(
      "if-match-malformed",
      "If-Match 必须是一个强 ETag，例如 \"3\"。",
      "If-Match must be one strong ETag such as \"3\"."),
  STALE("stale", "内容已被他人更新。请刷新后再试。", "Somebody else has changed this. Reload it and try again."),
  IDEMPOTENCY_KEY_REQUIRED(
      "idempotency-key-required", "缺少 Idempotency-Key。", "Idempotency-Key is missing."),
  IDEMPOTENCY_KEY_MALFORMED(
      "idempotency-key-malformed",
      "Idempotency-Key 须为 1 至 128 个可见 ASCII 字符。",
      "Idempotency-Key must be 1 to 128 visible ASCII characters."),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency-key-reused",
      "这个 Idempotency-Key 已用于内容不同的请求。",
      "This Idempotency-Key was used for a different request."),
  LIMIT_OUT_OF_RANGE(
      "limit-out-of-range", "limit 须为 1 至 100 的整数。", "limit must be a whole number from 1 to 100."),
  LOGIN_REQUIRED("login-required", "请先登录。", "Please log in."),
  STEP_UP_REQUIRED(
      "step-up-required",
      "此操作需要再次验证身份。请输入动态验证码。",
      "This act needs a fresh proof of identity. Please enter your one-time code."),
  NOT_FOUND("not-found", "没有找到。", "It was not found."),
  FORBIDDEN("forbidden", "您没有权限进行此操作。", "You are not allowed to do this."),
  NO_SUCH_ADDRESS("no-such-address", "没有这个地址。", "There is nothing at this address."),
  METHOD_NOT_ALLOWED(
      "method-not-allowed", "此地址不支持 {method}。", "This address does not support {method}."),
  NOT_ACCEPTABLE(
      "not-acceptable", "无法以所要求的格式回答。", "The answer cannot be given in the format asked for."),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type", "不支持这种正文格式。", "The body's media type is not supported."),
  TOO_LARGE("too-large", "请求太大。", "The request is too large."),
  OVER_LIMIT(
      "too-large",
      "请求太大，最多 {limit} KB。内容没有丢，请减少后再发。",
      "The request is too large: at most {limit} KB. Nothing was lost; send less at a time."),
  UNAVAILABLE(
      "unavailable", "系统暂时不可用，请稍后重试。", "The system is not available at the moment. Please retry."),
  FAULT(
      "fault",
      "系统内部出错。请把编号 {faultNumber} 告诉管理员。",
      "Something went wrong on our side. Please tell the administrator the number {faultNumber}.");

  private final String code;
  private final String chinese;
  private final String english;

  PlatformReason(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}
