namespace ScAi.Accounts;

/// <summary>Says of a route that its caller must be signed in and, if named, have a permission.</summary>
/// <param name="Permission">The permission; null: being signed in is enough, the route looks only at what is the caller's own.</param>
public sealed record PermissionRequired(Permission? Permission);
