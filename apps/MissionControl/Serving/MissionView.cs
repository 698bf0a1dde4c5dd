using System.Collections.Concurrent;
using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Serving;

/// <summary>Puts together what those who look on are shown, and knows what has changed since they were last told.</summary>
internal sealed class MissionView
{
    private readonly MissionBook _book;
    private readonly MissionDesk _desk;
    private readonly ConcurrentDictionary<int, ScenarioTime> _heard = new();
    private ConcurrentDictionary<int, bool> _changed = new();
    private (ScenarioTime? Now, FederateMode Mode) _told;

    public MissionView(MissionBook book, MissionDesk desk)
    {
        (_book, _desk) = (book, desk);
        desk.Kept = Note;
    }

    /// <summary>The spacecraft at a glance.</summary>
    public IReadOnlyList<SpacecraftOverview> Overview() => [.. _book.Now.Spacecraft.Keys.Select(Overview)];

    /// <summary>The full picture.</summary>
    public Task<MissionState> StateAsync(CancellationToken cancellation) =>
        Task.FromResult(new MissionState(Mission.Of(_book.Now, _desk.Mode()), Overview()));

    /// <summary>What has changed since the last time; null when nothing has.</summary>
    public Task<MissionUpdate?> TakeUpdateAsync(CancellationToken cancellation)
    {
        var (now, mode) = (_book.Now.Reached, _desk.Mode());
        var changed = Interlocked.Exchange(ref _changed, new ConcurrentDictionary<int, bool>());
        if (_told == (now, mode) && changed.IsEmpty)
        {
            return Task.FromResult<MissionUpdate?>(null);
        }

        var isNewMode = _told.Mode != mode;
        _told = (now, mode);
        return Task.FromResult<MissionUpdate?>(new MissionUpdate(now)
        {
            Mode = isNewMode ? Mission.NameOf(mode) : null,
            Overview = changed.IsEmpty ? null : [.. changed.Keys.Where(_book.Now.Spacecraft.ContainsKey).Order().Select(Overview)],
        });
    }

    /// <summary>Notes what a turn was about, by the one who has it.</summary>
    private void Note(MissionTurn turn)
    {
        foreach (var record in (turn as MissionTick)?.Inbox.InOrder() ?? [])
        {
            switch (record)
            {
                case TelemetryPacket packet:
                    _heard.AddOrUpdate(packet.Id, packet.Time, (_, before) => ScenarioTime.Max(before, packet.Time));
                    _changed[packet.Id] = true;
                    break;
                case SpacecraftDescription { Id: var id }:
                    _changed[id] = true;
                    break;
                case SatelliteState { Id: var id }:
                    _changed[id] = true;
                    break;
            }
        }
    }

    private SpacecraftOverview Overview(int id)
    {
        var picture = _book.Now;
        var spacecraft = picture.Spacecraft[id];
        return new SpacecraftOverview(
            id, spacecraft.Name, spacecraft.Crewed, [.. picture.Contacts.GetValueOrDefault(id) ?? []],
            _heard.TryGetValue(id, out var heard) ? heard : null);
    }
}
