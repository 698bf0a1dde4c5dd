namespace ScAi.Accounts;

/// <summary>An account as administrators and its owner see it; its password is not part of it.</summary>
/// <param name="Id">128 random bits, hexadecimal.</param>
/// <param name="Name">The name as it was chosen; unique whatever its case.</param>
/// <param name="Email">How to reach its owner; empty when not given.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Roles">Its roles, in alphabetical order.</param>
/// <param name="CreatedAt">When it was registered, UTC.</param>
public sealed record Account(string Id, string Name, string Email, AccountState State, IReadOnlyList<string> Roles, DateTimeOffset CreatedAt);
