package newsroom.contracts;

/// A fact that one aggregate tells the others. Records of plain types only: they are the wire format.
public interface Event {}
