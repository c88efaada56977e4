package newsroom.submission.tool;

import picocli.CommandLine.Command;

/// `eval`: labelled cases in, the product's answers out, a JSON line each, in the same order.
@Command(
    name = "eval",
    description = "Answer cases of a JSONL file, a JSON line each. 逐行评测。",
    footer = {
      "  checks   {id,text,context} to {id,findings}. 审校。",
      "  similar  {id,a,b,a_date,b_date} to {id,label}. 相似。"
    },
    mixinStandardHelpOptions = true,
    subcommands = {EvalBylines.class, EvalDiffs.class, EvalSearch.class})
final class Eval {}
