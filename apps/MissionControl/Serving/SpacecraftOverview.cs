using ScAi.Time;

namespace ScAi.MissionControl.Serving;

/// <summary>A spacecraft at a glance.</summary>
/// <param name="Id">The spacecraft.</param>
/// <param name="Name">Its name.</param>
/// <param name="Crewed">Whether people are on board.</param>
/// <param name="Contacts">The stations in view now.</param>
/// <param name="LastHeard">When the newest packet was heard; null for never.</param>
internal sealed record SpacecraftOverview(int Id, string Name, bool Crewed, IReadOnlyList<int> Contacts, ScenarioTime? LastHeard);
