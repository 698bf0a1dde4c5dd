using System.Data.Common;
using Dapper;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Contacts;

/// <summary>
/// Keeps who sees whom, from what the satellites' app says of acquisitions and losses, and which stations are out. It comes
/// before the parts that ask it.
/// </summary>
internal sealed class ContactDesk : IMissionPart
{
    private volatile ContactPicture _picture = ContactPicture.Empty;
    private bool _begins;

    /// <summary>As it stands; may be read from any thread.</summary>
    public ContactPicture Picture => _picture;

    /// <inheritdoc />
    public async Task LoadAsync(DbConnection connection)
    {
        var picture = ContactPicture.Empty;
        foreach (var (spacecraft, station, from) in await connection.QueryAsync<(long, long, long)>(
            "SELECT spacecraft, station, from_us FROM contacts WHERE to_us IS NULL"))
        {
            picture = picture.Acquire((int)spacecraft, (int)station, ScenarioTime.FromUnixMicroseconds(from));
        }

        var outages = await connection.QueryAsync<long>("SELECT station FROM contact_stations WHERE operational = FALSE");
        _picture = picture with { Out = [.. outages.Select(station => (int)station)] };
    }

    /// <inheritdoc />
    public void Begin(RunPlan plan) => _begins = true;

    /// <inheritdoc />
    public async Task FollowAsync(MissionTick tick)
    {
        ArgumentNullException.ThrowIfNull(tick);
        if (_begins)
        {
            await EndAllAsync(tick);
            _begins = false;
        }

        foreach (var message in tick.Inbox.Messages)
        {
            await (message.Record switch
            {
                SatelliteState { CommRange: true, GroundId: { } station } state => AcquireAsync(tick, state.Id, station, state.Time),
                SatelliteState { CommRange: false, GroundId: { } station } state => LoseAsync(tick, state.Id, station, state.Time),
                SatelliteState { CommRange: false, GroundId: null } state => LoseAllAsync(tick, state),
                OutageReport outage => TakeOutAsync(tick, outage.GroundId, isOut: true),
                OutageRestore restore => TakeOutAsync(tick, restore.GroundId, isOut: false),
                GroundLocation station => TakeOutAsync(tick, station.GroundId, !station.Operational),
                _ => Task.CompletedTask,
            });
        }
    }

    private async Task AcquireAsync(MissionTurn turn, int spacecraft, int station, ScenarioTime at)
    {
        if (!_picture.Sees(spacecraft, station))
        {
            await turn.Connection.ExecuteAsync(
                """
                INSERT INTO contacts (spacecraft, station, from_us) VALUES (@spacecraft, @station, @at)
                ON CONFLICT (spacecraft, station, from_us) DO UPDATE SET to_us = NULL
                """,
                new { spacecraft, station, at = at.UnixMicroseconds });
            _picture = _picture.Acquire(spacecraft, station, at);
        }
    }

    private async Task LoseAsync(MissionTurn turn, int spacecraft, int station, ScenarioTime at)
    {
        if (_picture.Sees(spacecraft, station))
        {
            await turn.Connection.ExecuteAsync(
                "UPDATE contacts SET to_us = @at WHERE spacecraft = @spacecraft AND station = @station AND to_us IS NULL",
                new { spacecraft, station, at = at.UnixMicroseconds });
            _picture = _picture.Lose(spacecraft, station);
        }
    }

    private async Task LoseAllAsync(MissionTurn turn, SatelliteState state)
    {
        if (_picture.Views.TryGetValue(state.Id, out var stations))
        {
            foreach (var station in stations.Keys)
            {
                await LoseAsync(turn, state.Id, station, state.Time);
            }
        }
    }

    private async Task TakeOutAsync(MissionTurn turn, int station, bool isOut)
    {
        await turn.Connection.ExecuteAsync(
            """
            INSERT INTO contact_stations (station, operational) VALUES (@station, @works)
            ON CONFLICT (station) DO UPDATE SET operational = excluded.operational
            """,
            new { station, works = !isOut });
        _picture = _picture with { Out = isOut ? _picture.Out.Add(station) : _picture.Out.Remove(station) };
    }

    /// <summary>A run begins: contacts of an earlier one are over, and what goes on is heard of again.</summary>
    private async Task EndAllAsync(MissionTurn turn)
    {
        await turn.Connection.ExecuteAsync(
            "UPDATE contacts SET to_us = CASE WHEN from_us > @now THEN from_us ELSE @now END WHERE to_us IS NULL",
            new { now = turn.Now.UnixMicroseconds });
        _picture = ContactPicture.Empty with { Out = _picture.Out };
    }
}
