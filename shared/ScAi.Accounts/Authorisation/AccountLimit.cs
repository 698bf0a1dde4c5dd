namespace ScAi.Accounts;

/// <summary>Says of a route how often one account may call it. Routes with the same name share one limit.</summary>
/// <param name="Name">The limit's name, for its users to read.</param>
/// <param name="Permits">How many calls at once.</param>
/// <param name="Per">How long until all of them may be made again.</param>
public sealed record AccountLimit(string Name, int Permits, TimeSpan Per);
