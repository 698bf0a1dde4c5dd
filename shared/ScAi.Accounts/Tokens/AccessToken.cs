namespace ScAi.Accounts;

/// <summary>An issued access token.</summary>
/// <param name="Text">The token, for the header <c>Authorization: Bearer</c>.</param>
/// <param name="ExpiresAt">When it ends, UTC.</param>
public sealed record AccessToken(string Text, DateTimeOffset ExpiresAt);
