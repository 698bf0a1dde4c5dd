namespace ScAi.MissionControl.Serving;

/// <summary>The full picture: what somebody who begins to look on gets first.</summary>
/// <param name="Mission">The mission.</param>
/// <param name="Overview">The spacecraft at a glance.</param>
internal sealed record MissionState(Mission Mission, IReadOnlyList<SpacecraftOverview> Overview);
