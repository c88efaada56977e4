package newsroom.gateway.problem;

import org.springframework.http.HttpStatus;

/// Everything the gateway itself ever refuses, with its stable code and both titles.
public enum Problem {
  NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "not-signed-in", "请先登录", "Please sign in"),
  LOGIN_FAILED(
      HttpStatus.UNAUTHORIZED,
      "login-failed",
      "登录没有完成，请重新登录",
      "The sign-in was not completed, please try again"),
  WRONG_ORIGIN(
      HttpStatus.FORBIDDEN, "wrong-origin", "请求来自其他网站，已拒绝", "The request came from another site"),
  CSRF(
      HttpStatus.FORBIDDEN,
      "csrf",
      "页面已过期，请刷新后重试",
      "The page is out of date, reload it and try again"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden", "没有权限", "Not allowed"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "没有这个地址", "There is nothing at this address"),
  METHOD_NOT_ALLOWED(
      HttpStatus.METHOD_NOT_ALLOWED,
      "method-not-allowed",
      "不支持这种请求方法",
      "This method is not supported here"),
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request", "请求无法识别", "The request cannot be understood"),
  TOO_MANY_REQUESTS(
      HttpStatus.TOO_MANY_REQUESTS,
      "too-many-requests",
      "操作太频繁，请稍后再试",
      "Too many requests, please try again later"),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "系统出错了", "Something went wrong"),
  SERVICE_DOWN(
      HttpStatus.BAD_GATEWAY,
      "service-down",
      "后台服务暂时连不上，请稍后再试",
      "A service cannot be reached, please try again later"),
  SERVICE_SLOW(
      HttpStatus.GATEWAY_TIMEOUT,
      "service-slow",
      "后台服务没有及时回应，请稍后再试",
      "A service did not answer in time, please try again later"),
  IDENTITY_DOWN(
      HttpStatus.SERVICE_UNAVAILABLE,
      "identity-down",
      "登录服务暂时连不上，请稍后再试",
      "The sign-in service cannot be reached, please try again later"),
  STORE_DOWN(
      HttpStatus.SERVICE_UNAVAILABLE,
      "store-down",
      "系统暂时不可用，请稍后再试",
      "The system is unavailable for the moment, please try again later");

  private final HttpStatus status;
  private final String code;
  private final String chinese;
  private final String english;

  Problem(HttpStatus status, String code, String chinese, String english) {
    this.status = status;
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  public HttpStatus status() {
    return status;
  }

  public String type() {
    return "urn:newsroom:problem:" + code;
  }

  String title(boolean inEnglish) {
    return inEnglish ? english : chinese;
  }
}
