package newsroom.submission.diff;

/// A piece of the text before that became a piece of the text after; in chars, or in tokens.
record Cut(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {
  int beforeLength() {
    return beforeTo - beforeFrom;
  }

  int afterLength() {
    return afterTo - afterFrom;
  }

  boolean replaces() {
    return beforeLength() > 0 && afterLength() > 0;
  }

  Cut mirrored() {
    return new Cut(
        /* beforeFrom= */ afterFrom,
        /* beforeTo= */ afterTo,
        /* afterFrom= */ beforeFrom,
        /* afterTo= */ beforeTo);
  }

  Cut shifted(int before, int after) {
    return new Cut(beforeFrom + before, beforeTo + before, afterFrom + after, afterTo + after);
  }

  Cut joined(Cut next) {
    return new Cut(beforeFrom, next.beforeTo, afterFrom, next.afterTo);
  }
}
