namespace ScAi.Accounts;

/// <summary>What a valid access token says: who, and in which session. What they may do is looked up, not believed.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="SessionId">The session that the token belongs to.</param>
/// <param name="ExpiresAt">When the token ends, UTC; this instant exclusive.</param>
public sealed record AccessClaims(string AccountId, string SessionId, DateTimeOffset ExpiresAt);
