package newsroom.submission.article.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import newsroom.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AdmissionTests {
  private final Admission admission = new Admission(1);
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void whoFindsNoPlaceIsToldToComeAgainAndThenComesIn() throws InterruptedException {
    var first = new MockHttpServletRequest("POST", "/api/submission/articles");
    assertThat(admission.preHandle(first, response, this)).isTrue();
    var second = new MockHttpServletRequest("POST", "/api/submission/articles");
    assertThatThrownBy(() -> admission.preHandle(second, response, this))
        .isInstanceOfSatisfying(
            Refusal.Busy.class, busy -> assertThat(busy.retryAfter()).isPositive());
    admission.afterCompletion(second, response, this, null);
    assertThatThrownBy(() -> admission.preHandle(second, response, this))
        .as("who was not let in gives no place back")
        .isInstanceOf(Refusal.Busy.class);
    assertThat(
            admission.preHandle(
                new MockHttpServletRequest("GET", "/api/submission/articles"), response, this))
        .as("reading needs no place")
        .isTrue();
    admission.afterCompletion(first, response, this, null);
    assertThat(admission.preHandle(second, response, this)).isTrue();
  }
}
