package newsroom.review.planted;

import newsroom.submission.SubmissionApplication;

/// Breaks the rule on purpose: a service that reaches into another. The architecture test must catch it.
public final class Intruder {
  private Intruder() {}

  public static String reach() {
    return SubmissionApplication.class.getName();
  }
}
