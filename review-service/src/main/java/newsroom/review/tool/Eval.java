package newsroom.review.tool;

import picocli.CommandLine.Command;

/// `eval`: labelled cases in, the product's answers out, a JSON line each, in the same order.
@Command(
    name = "eval",
    description = "Answer cases of a JSONL file, a JSON line each. 逐行评测。",
    mixinStandardHelpOptions = true,
    subcommands = {EvalChecks.class, EvalSimilar.class})
final class Eval {}
