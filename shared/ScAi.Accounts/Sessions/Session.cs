namespace ScAi.Accounts;

/// <summary>A signed-in browser or program.</summary>
/// <param name="Id">The session.</param>
/// <param name="BegunAt">When it was begun, UTC.</param>
/// <param name="UsedAt">When it was last refreshed, UTC.</param>
/// <param name="Address">The network address that it was begun from.</param>
/// <param name="Agent">What the browser or program called itself.</param>
/// <param name="IsCurrent">Whether it is the one that asks.</param>
public sealed record Session(string Id, DateTimeOffset BegunAt, DateTimeOffset UsedAt, string Address, string Agent, bool IsCurrent);
