using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Serving;
using ScAi.Orbits.Elements;
using ScAi.Scenarios;

namespace ScAi.MissionControl.Contacts;

/// <summary>The orbits as mission control knows them: the scenario's, and what burns have made of them.</summary>
/// <param name="scenario">The scenario that is followed; null for a past mission, whose orbits are not foreseen.</param>
internal sealed class OrbitBook(Scenario? scenario) : IMissionPart
{
    private volatile ImmutableDictionary<int, ElementSet> _orbits = Planned(scenario);

    /// <summary>By satellite; may be read from any thread.</summary>
    public ImmutableDictionary<int, ElementSet> Orbits => _orbits;

    /// <inheritdoc />
    public async Task LoadAsync(DbConnection connection)
    {
        var orbits = Planned(scenario);
        foreach (var body in await connection.QueryAsync<byte[]>("SELECT body FROM orbits"))
        {
            orbits = On(orbits, JsonSerializer.Deserialize<OrbitUpdate>(body, MissionJson.Settings)!);
        }

        _orbits = orbits;
    }

    /// <inheritdoc />
    public void Begin(RunPlan plan)
    {
    }

    /// <inheritdoc />
    public async Task FollowAsync(MissionTick tick)
    {
        ArgumentNullException.ThrowIfNull(tick);
        foreach (var update in tick.Inbox.InOrder().OfType<OrbitUpdate>())
        {
            await tick.Connection.ExecuteAsync(
                """
                INSERT INTO orbits (spacecraft, epoch_us, body) VALUES (@Id, @epoch, @body)
                ON CONFLICT (spacecraft) DO UPDATE SET epoch_us = excluded.epoch_us, body = excluded.body
                WHERE excluded.epoch_us >= orbits.epoch_us
                """,
                new { update.Id, epoch = update.Time.UnixMicroseconds, body = JsonSerializer.SerializeToUtf8Bytes(update, MissionJson.Settings) });
            _orbits = On(_orbits, update);
        }
    }

    private static ImmutableDictionary<int, ElementSet> Planned(Scenario? scenario) =>
        scenario?.Satellites.Satellites.ToImmutableDictionary(satellite => satellite.Id, satellite => satellite.Elements)
        ?? ImmutableDictionary<int, ElementSet>.Empty;

    private static ImmutableDictionary<int, ElementSet> On(ImmutableDictionary<int, ElementSet> orbits, OrbitUpdate update) =>
        orbits.TryGetValue(update.Id, out var before)
            ? orbits.SetItem(update.Id, before with
            {
                Epoch = update.Time,
                MeanMotionRevsPerDay = update.MeanMotion,
                Eccentricity = update.Eccentricity,
                InclinationDegrees = update.Inclination,
                RightAscensionDegrees = update.RaOfAscNode,
                ArgumentOfPerigeeDegrees = update.ArgOfPericenter,
                MeanAnomalyDegrees = update.MeanAnomaly,
                BStar = update.Bstar,
            })
            : orbits;
}
