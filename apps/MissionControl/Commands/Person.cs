namespace ScAi.MissionControl.Commands;

/// <summary>Who wishes something.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">For people to read.</param>
internal sealed record Person(string Id, string Name);
