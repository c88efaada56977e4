package newsroom.submission.ledger;

/// Who gets the money of an entry.
public enum Payee {
  UNIT,
  /// The author of a reprint.
  AUTHOR,
  /// 中国文字著作权协会, where the author of a reprint is not known: paying it ends the duty.
  SOCIETY
}
