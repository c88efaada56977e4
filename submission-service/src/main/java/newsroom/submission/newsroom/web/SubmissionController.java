package newsroom.submission.newsroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.PageRequest;
import newsroom.submission.article.Correspondent;
import newsroom.submission.newsroom.Counts;
import newsroom.submission.newsroom.Submissions;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Order;
import newsroom.submission.search.Question;
import newsroom.submission.search.Span;
import newsroom.submission.unit.Regions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission")
@Tag(
    name = "submissions",
    description = "All that was handed in, for the newsroom; search for units")
class SubmissionController {
  static final String NEWSROOM =
      "hasAnyRole('LIAISON_EDITOR', 'DUTY_EDITOR', 'FIRST_REVIEWER', 'SECOND_REVIEWER',"
          + " 'FINAL_REVIEWER', 'AUDITOR', 'ADMINISTRATOR')";

  private final Submissions submissions;
  private final Regions regions;
  private final Clock clock;

  SubmissionController(Submissions submissions, Regions regions, Clock clock) {
    this.submissions = submissions;
    this.regions = regions;
    this.clock = clock;
  }

  @GetMapping("/submissions")
  @PreAuthorize(NEWSROOM)
  @Operation(
      summary = "All articles that were handed in",
      description =
          "Drafts are not among them. What has just been changed shows up a moment later. With q"
              + " the best 1,000 are found, best first. 422 names every wrong filter.")
  SubmissionView.Listing list(@ParameterObject Criteria criteria, PageRequest page) {
    var now = clock.instant();
    var filter = criteria.filter(submissions, regions, now);
    var question = criteria.question();
    return question == null
        ? view(listed(filter, criteria.order(), page), submissions.counts(filter, now))
        : view(
            submissions.search(question, filter, from(page), page.limit()),
            submissions.counts(question, filter, now));
  }

  @GetMapping("/articles/search")
  @PreAuthorize("hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN')")
  @Operation(
      summary = "Articles of the own unit that have these words",
      description = "Best first. What was handed in: a draft is found in the list of drafts.")
  SubmissionView.Listing search(
      Actor actor,
      @Parameter(description = "Words, names, a receipt number, a phrase in quotes") @RequestParam
          String q,
      @Parameter(description = "One of the statuses, or several with commas between them")
          @RequestParam(required = false)
          @Nullable String status,
      @Parameter(description = "Of receipt, in Shanghai") @RequestParam(required = false)
          @Nullable Integer year,
      PageRequest page) {
    var now = clock.instant();
    var statuses = Criteria.several(status);
    var reading = new Reading(now);
    reading.require("/status", Submissions.STATUSES.containsAll(statuses));
    reading.require("/year", year == null || (year >= 1000 && year <= 9999));
    reading.refuse();
    var own =
        Filter.ofUnit(Correspondent.of(actor).unitId())
            .withStatus(statuses)
            .withReceived(
                year == null
                    ? Span.OPEN
                    : reading.days("received", year + "-01-01", year + "-12-31"));
    return view(
        submissions.search(q, own, from(page), page.limit()), submissions.counts(q, own, now));
  }

  private Submissions.Part listed(Filter filter, Order order, PageRequest page) {
    try {
      return submissions.list(filter, order, page.after(), page.limit());
    } catch (IllegalArgumentException e) {
      throw badPlace();
    }
  }

  private static int from(PageRequest page) {
    var after = page.after();
    if (after == null) {
      return 0;
    }
    try {
      int from = Integer.parseInt(after);
      if (from >= 0 && from < Question.MOST) {
        return from;
      }
    } catch (NumberFormatException e) {
      throw badPlace();
    }
    throw badPlace();
  }

  private static Refusal badPlace() {
    return new Refusal.Invalid(
        PlatformReason.INVALID, List.of(new FieldProblem("/after", PlatformReason.ILL_TYPED)));
  }

  private SubmissionView.Listing view(Submissions.Part part, Counts counts) {
    return new SubmissionView.Listing(
        part.entries().stream()
            .map(entry ->
                SubmissionView.of(entry, submissions, part.pieces().get(entry.articleId())))
            .toList(),
        part.next(),
        counts.byStatus(),
        counts.byUrgency());
  }
}
