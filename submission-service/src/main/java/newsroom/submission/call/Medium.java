package newsroom.submission.call;

/// How the material comes in.
public enum Medium {
  PAPER,
  ELECTRONIC
}
