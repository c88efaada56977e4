package newsroom.review.proof;

import static newsroom.platform.pdf.Face.BOLD;
import static newsroom.platform.pdf.Face.MONO;
import static newsroom.platform.pdf.Face.TEXT;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsroom.platform.pdf.Face;
import newsroom.platform.pdf.Pdf;
import newsroom.platform.pdf.Pdf.Column;
import org.jspecify.annotations.Nullable;

/// The record on paper: the certificate first, then everything that happened, then how to verify it.
final class RecordPdf {
  private static final ZoneId NEWSROOM = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.CHINA).withZone(NEWSROOM);

  private static final Map<String, String> STAGES =
      Map.of(
          "FIRST", "初审",
          "SECOND", "复审",
          "FINAL", "终审",
          "CONSULT", "会审",
          "LEGAL", "法务",
          "FILING", "重大选题备案");

  private static final Map<String, String> STATES =
      Map.of(
          "WAITING", "待领",
          "CLAIMED", "在审",
          "AWAITING_REVISION", "退改",
          "HELD", "缓发",
          "APPROVED", "终审通过",
          "REJECTED", "退稿",
          "CANCELLED", "撤稿");

  private static final Map<String, String> DECISIONS =
      Map.of(
          "PASS", "通过",
          "PASS_WITH_EDITS", "改后通过",
          "RETURN", "退改",
          "SEND_BACK", "退回上一审",
          "REJECT", "退稿",
          "HOLD", "缓发",
          "ESCALATE", "提级");

  private static final Map<String, String> EVENTS =
      Map.ofEntries(
          Map.entry("review-opened", "开审"),
          Map.entry("stage-claimed", "领取"),
          Map.entry("stage-released", "交还"),
          Map.entry("stage-decided", "决定"),
          Map.entry("revision-requested", "退改"),
          Map.entry("review-resumed", "续审"),
          Map.entry("override-recorded", "准予"),
          Map.entry("verification-recorded", "核实登记"),
          Map.entry("article-approved", "终审通过"),
          Map.entry("article-rejected", "退稿"),
          Map.entry("review-cancelled", "撤稿"),
          Map.entry("check-report-attached", "审校报告"),
          Map.entry("finding-waived", "具名放行"),
          Map.entry("reviewer-recused", "回避"),
          Map.entry("review-held", "缓发"),
          Map.entry("hold-ended", "恢复"),
          Map.entry("review-reopened", "撤销决定"),
          Map.entry("review-overdue", "时限"),
          Map.entry("editorial-edit-made", "编辑修改"),
          Map.entry("consent-recorded", "单位答复"),
          Map.entry("case-escalated", "提级"));

  private static final int SHORT = 12;

  private static final List<Column> PAIR = List.of(new Column(0, 84), new Column(90, 393));
  private static final List<Column> PASSED =
      List.of(
          new Column(0, 48),
          new Column(52, 150),
          new Column(206, 40),
          new Column(250, 86),
          new Column(340, 143));
  private static final List<Column> LISTED =
      List.of(
          new Column(0, 22),
          new Column(24, 104),
          new Column(132, 88),
          new Column(224, 188),
          new Column(416, 68));

  private final ReviewRecord record;
  private final Pdf pdf;

  private RecordPdf(ReviewRecord record) {
    this.record = record;
    this.pdf = new Pdf("三审记录 " + title(record), "三审记录 " + record.articleId() + "，仅由审稿事件生成");
  }

  static byte[] of(ReviewRecord record) {
    return new RecordPdf(record).write();
  }

  private static String title(ReviewRecord record) {
    return record.headline() == null ? record.articleId() : record.headline();
  }

  private byte[] write() {
    pdf.centred("三审记录", BOLD, 24).gap(10).centred(title(record), TEXT, 14).gap(8).rule(1.2);
    facts();
    certificate();
    decisions();
    findings();
    others();
    timeline();
    proof();
    return pdf.bytes();
  }

  private void facts() {
    pdf.gap(4);
    pair("稿件", MONO, record.articleId());
    if (record.receiptNo() != null && !record.receiptNo().isEmpty()) {
      pair("来稿编号", TEXT, record.receiptNo());
    }
    pair("供稿单位", MONO, shown(record.unitId()));
    var ended = record.endedReason();
    pair(
        "状态",
        BOLD,
        STATES.getOrDefault(record.state(), record.state())
            + (record.stage() == null ? "" : "，" + stage(record.stage()))
            + (ended == null || ended.isEmpty() ? "" : "：" + ended));
    pair("开审", TEXT, time(record.openedAt()) + "，第 " + record.round() + " 轮");
    pair(
        "审稿办法",
        TEXT,
        (record.policy() == null ? "开审事件未注明" : record.policy())
            + "："
            + String.join("、", record.stages().stream().map(RecordPdf::stage).toList())
            + (record.fastTrack() ? "（快速通道，两审两人）" : ""));
    pair("文本", TEXT, "第 " + record.versionNo() + " 稿");
    pair("文本指纹", MONO, record.contentHash());
  }

  private void certificate() {
    if (record.certificate().isEmpty()) {
      return;
    }
    head("审稿证明");
    pdf.row(
        9, PASSED, List.of(BOLD, BOLD, BOLD, BOLD, BOLD), List.of("审次", "审稿人", "稿次", "文本指纹", "时间"));
    for (var line : record.certificate()) {
      pdf.row(
          10,
          PASSED,
          List.of(BOLD, TEXT, TEXT, MONO, TEXT),
          List.of(
              stage(line.stage()),
              person(line.reviewerId()) + (line.overridden() ? "（准予）" : ""),
              "第 " + line.versionNo() + " 稿",
              cut(line.contentHash()),
              time(line.decidedAt())));
    }
    if (record.fastTrack()) {
      pdf.paragraph("快速通道：本稿只经两审，由两人承担。", BOLD, 10);
    }
  }

  private void decisions() {
    head("各稿与决定");
    for (var version : record.versions()) {
      pair(
          "第 " + version.versionNo() + " 稿",
          TEXT,
          time(version.at())
              + (version.submittedBy() == null ? "" : "，" + person(version.submittedBy()) + " 交来"));
      pair("", MONO, version.contentHash());
    }
    for (var decision : record.decisions()) {
      pair(
          stage(decision.stage())
              + DECISIONS.getOrDefault(decision.decision(), decision.decision()),
          TEXT,
          "%s，%s，第 %d 轮第 %d 稿（%s）%s%s%s"
              .formatted(
                  time(decision.decidedAt()),
                  person(decision.reviewerId()),
                  decision.round(),
                  decision.versionNo(),
                  cut(decision.contentHash()),
                  decision.reasonCode() == null ? "" : "，原因 " + decision.reasonCode(),
                  decision.comment() == null ? "" : "：" + decision.comment(),
                  decision.stands() ? "" : "（后已失效）"));
    }
  }

  private void findings() {
    var findings = record.findings();
    if (findings.checkedAt() == null && findings.waived().isEmpty()) {
      return;
    }
    head("审校");
    if (findings.checkedAt() != null) {
      pair("最近一次", TEXT, time(findings.checkedAt()) + "，" + String.join("、", findings.rules()));
      pair(
          "须改",
          TEXT,
          "未改 %d，已改 %d，具名放行 %d"
              .formatted(
                  findings.open().size(), findings.fixed().size(), findings.waived().size()));
      pair("留意、提示", TEXT, findings.check() + "、" + findings.notes());
    }
    findings.open().forEach(one -> pair("未改", MONO, one));
    findings.fixed().forEach(one -> pair("已改", MONO, one));
    findings
        .waived()
        .forEach(one ->
            pair(
                "具名放行",
                TEXT,
                time(one.at())
                    + "，"
                    + person(one.waivedBy())
                    + "，"
                    + one.ruleId()
                    + "："
                    + one.reason()));
  }

  private void others() {
    var lines = new ArrayList<List<String>>();
    record
        .overrides()
        .forEach(o ->
            add(
                lines,
                "准予",
                o.at(),
                person(o.recordedBy()) + " 准予 " + person(o.reviewerId()),
                o.reason()));
    record
        .recusals()
        .forEach(r ->
            add(lines, "回避", r.at(), person(r.reviewerId()) + "，" + stage(r.stage()), r.reason()));
    record
        .verifications()
        .forEach(v ->
            add(lines, "核实登记", v.at(), person(v.recordedBy()) + "，第 " + v.versionNo() + " 稿", ""));
    record
        .holds()
        .forEach(h -> {
          var until = h.endedAt();
          var end =
              until == null ? "未恢复" : time(until) + " 由 " + person(shown(h.endedBy())) + " 恢复";
          add(lines, "缓发", h.at(), person(h.heldBy()) + "，" + end, h.reason());
        });
    record
        .reopenings()
        .forEach(r ->
            add(
                lines,
                "撤销决定",
                r.at(),
                person(r.reopenedBy())
                    + "，原为"
                    + STATES.getOrDefault(r.undone(), r.undone())
                    + "，回到"
                    + stage(r.stage()),
                r.reason()));
    record
        .overdue()
        .forEach(o ->
            add(
                lines,
                o.act().equals("ESCALATE") ? "超时提级" : "时限提醒",
                o.at(),
                stage(o.stage()) + "，时限 " + due(o.dueAt()),
                ""));
    record
        .edits()
        .forEach(e ->
            add(
                lines,
                "编辑修改",
                e.at(),
                "%s，%s，成第 %d 稿%s"
                    .formatted(
                        person(e.editedBy()),
                        stage(e.stage()),
                        e.versionNo(),
                        e.content() ? "，改动内容，须经单位同意" : ""),
                String.join("；", e.changes())));
    record
        .consents()
        .forEach(c ->
            add(
                lines,
                c.agreed() ? "单位同意" : "单位不同意",
                c.at(),
                person(c.answeredBy()) + "，第 " + c.versionNo() + " 稿",
                c.words()));
    if (!lines.isEmpty()) {
      head("准予、回避、核实与其他");
      lines.forEach(line -> pair(line.get(0), TEXT, line.get(1)));
    }
  }

  private static void add(
      List<List<String>> lines, String what, Instant at, String who, String why) {
    lines.add(List.of(what, time(at) + "，" + who + (why.isEmpty() ? "" : "：" + why)));
  }

  private void timeline() {
    head("全部事件");
    pdf.row(9, LISTED, List.of(BOLD, BOLD, BOLD, BOLD, BOLD), List.of("号", "时间", "事件", "人", "指纹"));
    for (var line : record.events()) {
      pdf.row(
          8.5,
          LISTED,
          List.of(TEXT, TEXT, TEXT, MONO, MONO),
          List.of(
              Long.toString(line.sequence()),
              time(line.at()),
              what(line),
              line.person() == null ? "" : person(line.person()),
              line.hash() == null ? "早于链" : cut(line.hash())));
    }
  }

  private static String what(ReviewRecord.RecordEvent line) {
    var stage = line.fields().get("stage");
    var decision = line.fields().getOrDefault("decision", "");
    var name =
        line.name().equals("stage-decided")
            ? DECISIONS.getOrDefault(decision, decision)
            : EVENTS.getOrDefault(line.name(), line.name());
    return stage == null ? name : stage(stage) + name;
  }

  private void proof() {
    var chain = record.chain();
    pdf.room(110);
    head("核验");
    pair(
        "事件",
        TEXT,
        chain.length() + " 个" + (chain.from() > 1 ? "，自第 " + chain.from() + " 号起成链" : ""));
    pair("链尾指纹", MONO, shown(chain.head()));
    if (chain.breaks().isEmpty()) {
      pair("结果", BOLD, "首尾相接，未见改动；三审规则均已遵守");
    } else {
      for (var broken : chain.breaks()) {
        pair("不符", BOLD, "第 " + broken.sequence() + " 号事件：" + broken.zh());
      }
    }
    pdf.gap(4)
        .paragraph(
            "导出本案事件后可离线核验：infra/newsroom verify-review 文件 --head 链尾指纹。"
                + "指纹用 SHA-256 逐个计算，每个包含前一个；时间为北京时间。",
            TEXT,
            9);
  }

  private void head(String text) {
    pdf.room(60).gap(12).paragraph(text, BOLD, 12).gap(2).rule(0.5);
  }

  private void pair(String name, Face face, String value) {
    pdf.row(10, PAIR, List.of(TEXT, face), List.of(name, value));
  }

  private String person(String account) {
    var name = record.names().get(account);
    return name == null ? account : name + "（" + account + "）";
  }

  private static String shown(@Nullable String value) {
    return value == null || value.isEmpty() ? "—" : value;
  }

  private static String stage(String name) {
    return STAGES.getOrDefault(name, name);
  }

  private static String cut(String hash) {
    return hash.length() > SHORT ? hash.substring(0, SHORT) : hash;
  }

  /// A day ends at 24:00, which is not the first second of the next.
  private static String due(Instant at) {
    var local = at.atZone(NEWSROOM);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time(at.minusSeconds(1)).replace("23:59:59", "24:00:00")
        : time(at);
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
