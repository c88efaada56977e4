package newsroom.review.casefile;

/// The submission desk told something that its own rules exclude in this state: parked, for a person.
public final class OutOfTurn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfTurn(ReviewCase state, CaseCommand command) {
    super(
        "%s of article %s while the case is %s"
            .formatted(
                command.getClass().getSimpleName(),
                state.file().articleId(),
                state.getClass().getSimpleName()));
  }
}
