package newsroom.review.casefile.mongo;

import newsroom.platform.aggregate.StateMapping;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.Sample;

/// The mapping of the cases, for what measures their store.
public final class CaseDocuments {
  private CaseDocuments() {}

  public static StateMapping<ReviewCase> mapping() {
    return new CaseMapping(Sample.CALENDAR);
  }
}
