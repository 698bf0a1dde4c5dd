namespace ScAi.Accounts;

/// <summary>What a sign-in or a refresh gives.</summary>
/// <param name="Access">The token for requests.</param>
/// <param name="Refresh">The token for the next refresh; good once.</param>
/// <param name="RefreshUntil">When the session ends if it is not refreshed, UTC.</param>
/// <param name="Caller">Who is signed in.</param>
/// <param name="Email">The account's e-mail address; empty when not given.</param>
public sealed record SessionPass(AccessToken Access, string Refresh, DateTimeOffset RefreshUntil, Caller Caller, string Email);
