using System.Data.Common;
using System.Text.Json;
using Dapper;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Serving;
using ScAi.Scenarios;
using ScAi.Sql;
using ScAi.Time;

namespace ScAi.MissionControl.Following;

/// <summary>
/// What the mission is made of: its window, the stations, and the spacecraft as they describe themselves. Written by the one
/// who has the turn; read by any thread as a whole.
/// </summary>
/// <param name="scenario">The scenario that is followed; null for a past mission.</param>
public sealed class MissionBook(Scenario? scenario) : IMissionPart
{
    private volatile MissionPicture _now = MissionPicture.Of(scenario);

    /// <summary>How things stand.</summary>
    public MissionPicture Now => _now;

    /// <inheritdoc />
    public async Task LoadAsync(DbConnection connection)
    {
        var picture = MissionPicture.Of(scenario);
        var row = await connection.QuerySingleOrDefaultAsync<(string Name, long Start, long Stop, long? Now)?>(
            "SELECT name, start_us, stop_us, now_us FROM mission");
        if (row is var (name, start, stop, now))
        {
            var heard = now is { } reached ? ScenarioTime.FromUnixMicroseconds(reached) : (ScenarioTime?)null;
            picture = scenario is null
                ? picture with { Name = name, Start = ScenarioTime.FromUnixMicroseconds(start), Stop = ScenarioTime.FromUnixMicroseconds(stop), Reached = heard }
                : picture with { Reached = heard };
        }

        foreach (var (id, station, operational) in await connection.QueryAsync<(long, string?, bool)>("SELECT id, name, operational FROM stations"))
        {
            picture = picture.With(new StationPicture((int)id, station, operational));
        }

        foreach (var description in await connection.QueryAsync<byte[]>("SELECT description FROM spacecraft"))
        {
            picture = picture.With(JsonSerializer.Deserialize<SpacecraftDescription>(description, MissionJson.Settings)!);
        }

        _now = picture;
    }

    /// <inheritdoc />
    public void Begin(RunPlan plan) => _now = _now with { Start = plan.Ticks.Start, Stop = plan.Ticks.Stop, Reached = null };

    /// <inheritdoc />
    public async Task FollowAsync(MissionTick tick)
    {
        var connection = tick.Connection;
        var isNew = _now.Reached is null;
        var picture = _now with { Reached = tick.Tick.End };
        foreach (var record in tick.Inbox.InOrder())
        {
            switch (record)
            {
                case SpacecraftDescription description:
                    picture = picture.With(description);
                    await WriteAsync(connection, description);
                    break;
                case GroundLocation location:
                    picture = picture.WithStation(location.GroundId, location.Operational);
                    await WriteAsync(connection, picture.Stations[location.GroundId]);
                    break;
            }
        }

        if (isNew)
        {
            await WriteAllAsync(connection, picture);
        }

        await connection.ExecuteAsync("UPDATE mission SET now_us = @now", new { now = tick.Tick.End.UnixMicroseconds });
        _now = picture;
    }

    private static async Task WriteAllAsync(DbConnection connection, MissionPicture picture)
    {
        await connection.ExecuteAsync(
            """
            INSERT INTO mission (id, name, start_us, stop_us) VALUES (1, @Name, @start, @stop)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, start_us = excluded.start_us, stop_us = excluded.stop_us
            """,
            new { picture.Name, start = picture.Start.UnixMicroseconds, stop = picture.Stop.UnixMicroseconds });
        foreach (var station in picture.Stations.Values)
        {
            await WriteAsync(connection, station);
        }
    }

    private static Task<int> WriteAsync(DbConnection connection, StationPicture station) => connection.ExecuteAsync(
        """
        INSERT INTO stations (id, name, operational) VALUES (@Id, @Name, @Operational)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, operational = excluded.operational
        """,
        station);

    private static Task<int> WriteAsync(DbConnection connection, SpacecraftDescription description) => connection.ExecuteAsync(
        """
        INSERT INTO spacecraft (id, description) VALUES (@Id, @text)
        ON CONFLICT (id) DO UPDATE SET description = excluded.description
        """,
        new { description.Id, text = JsonSerializer.SerializeToUtf8Bytes(description, MissionJson.Settings) });
}
