package newsroom.launcher;

/// Where a running newsroom is reached.
///
/// @param origin the gateway, as browsers see it
/// @param mail the page of the mail sink
/// @param mongodb base URI of the store, without a database
/// @param kafka bootstrap servers
public record Addresses(String origin, String mail, String mongodb, String kafka) {}
