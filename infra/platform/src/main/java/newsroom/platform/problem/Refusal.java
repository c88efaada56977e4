package newsroom.platform.problem;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A request understood and turned down. Each kind is one HTTP status; the reason says why.
public abstract sealed class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Reason reason;
  private final transient Map<String, ?> args;

  private Refusal(Reason reason, Map<String, ?> args) {
    super(reason.code() + (args.isEmpty() ? "" : " " + args), null, false, false);
    this.reason = reason;
    this.args = Map.copyOf(args);
  }

  public Reason reason() {
    return reason;
  }

  public Map<String, ?> args() {
    return args;
  }

  /// 400: the request itself is malformed.
  public static final class BadRequest extends Refusal {
    @Serial private static final long serialVersionUID = 1;

    public BadRequest(Reason reason, Map<String, ?> args) {
      super(reason, args);
    }

    public BadRequest(Reason reason) {
      this(reason, Map.of());
    }
  }

  /// 403: this person may not do it.
  public static final class Forbidden extends Refusal {
    @Serial private static final long serialVersionUID = 1;

    public Forbidden(Reason reason, Map<String, ?> args) {
      super(reason, args);
    }

    public Forbidden(Reason reason) {
      this(reason, Map.of());
    }
  }

  /// 404: it is not there, or its existence is not this person's business.
  public static final class NotFound extends Refusal {
    @Serial private static final long serialVersionUID = 1;

    public NotFound(Reason reason, Map<String, ?> args) {
      super(reason, args);
    }

    public NotFound(Reason reason) {
      this(reason, Map.of());
    }
  }

  /// 409: the present state does not allow the move.
  public static final class Conflict extends Refusal {
    @Serial private static final long serialVersionUID = 1;

    public Conflict(Reason reason, Map<String, ?> args) {
      super(reason, args);
    }

    public Conflict(Reason reason) {
      this(reason, Map.of());
    }
  }

  /// 412: somebody changed it since the caller last read it.
  public static final class Stale extends Refusal {
    @Serial private static final long serialVersionUID = 1;

    public Stale(Reason reason, Map<String, ?> args) {
      super(reason, args);
    }

    public Stale(Reason reason) {
      this(reason, Map.of());
    }
  }

  /// 422: well formed, but its content is not acceptable; the field problems say where.
  public static final class Invalid extends Refusal {
    @Serial private static final long serialVersionUID = 1;

    private final transient List<FieldProblem> fields;

    public Invalid(Reason reason, Map<String, ?> args, List<FieldProblem> fields) {
      super(reason, args);
      this.fields = List.copyOf(fields);
    }

    public Invalid(Reason reason, Map<String, ?> args) {
      this(reason, args, List.of());
    }

    public Invalid(Reason reason, List<FieldProblem> fields) {
      this(reason, Map.of(), fields);
    }

    public Invalid(Reason reason) {
      this(reason, Map.of(), List.of());
    }

    public List<FieldProblem> fields() {
      return fields;
    }
  }

  /// 428: the caller must say which version it means to change.
  public static final class PreconditionRequired extends Refusal {
    @Serial private static final long serialVersionUID = 1;

    public PreconditionRequired(Reason reason, Map<String, ?> args) {
      super(reason, args);
    }

    public PreconditionRequired(Reason reason) {
      this(reason, Map.of());
    }
  }

  /// 503: not now; the same request may be sent again after the time named.
  public static final class Busy extends Refusal {
    @Serial private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    public Busy(Reason reason, Map<String, ?> args, Duration retryAfter) {
      super(reason, args);
      this.retryAfter = retryAfter;
    }

    public Busy(Reason reason, Map<String, ?> args) {
      this(reason, args, Duration.ofSeconds(2));
    }

    public Busy(Reason reason) {
      this(reason, Map.of());
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }
}
