package newsroom.contracts.call;

/// 评定: what is chosen is settled, and nobody outside knows it yet.
public record CallJudged(String callId, String title, int answers, int chosen)
    implements CallEvent {}
