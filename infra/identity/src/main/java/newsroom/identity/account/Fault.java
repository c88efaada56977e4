package newsroom.identity.account;

/// What is wrong with one field: where (JSON pointer) and which rule.
public record Fault(String path, String code) {}
