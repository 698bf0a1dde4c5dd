using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Logs;

namespace ScAi.MissionControl.Serving;

/// <summary>What turns have changed since somebody last asked, as far as it can be seen from what was heard and said.</summary>
internal sealed class MissionChanges
{
    /// <summary>How many events are kept for a page that looks on; the log has all.</summary>
    private const int MostEvents = 200;

    private readonly Lock _lock = new();
    private Set _since = new();

    /// <summary>Notes what a turn was about, by the one who has it.</summary>
    public void Note(MissionTurn turn)
    {
        lock (_lock)
        {
            foreach (var said in turn.Publications)
            {
                Note(said.Record);
            }

            foreach (var heard in (turn as MissionTick)?.Inbox.InOrder() ?? [])
            {
                Note(heard);
            }
        }
    }

    /// <summary>What has changed since the last time.</summary>
    public Set Take()
    {
        lock (_lock)
        {
            var taken = _since;
            _since = new Set();
            return taken;
        }
    }

    private void Note(IWireRecord record)
    {
        switch (record)
        {
            case TelemetryPacket packet:
                _since.Heard.Add(packet.Id);
                break;
            case SatelliteState { GroundId: not null } satellite:
                _since.Changed.Add(satellite.Id);
                break;
            case SpacecraftDescription description:
                _since.Changed.Add(description.Id);
                break;
            case SpacecraftEvent happened:
                Add(happened);
                break;
            case AlarmChange alarm:
                _since.Alarms.Add((alarm.Id, alarm.Parameter));
                _since.Changed.Add(alarm.Id);
                break;
            case CommandStatus command:
                _since.Commands.Add(command.Key);
                break;
            case CommandVerification verification:
                _since.Commands.Add(verification.Key);
                break;
        }
    }

    private void Add(SpacecraftEvent happened)
    {
        _since.Events.Insert(0, new MissionEvent(
            happened.Id, happened.Sequence, happened.Generated, happened.Time, happened.Recorded, happened.Severity, happened.Source, happened.Code, happened.Text));
        if (_since.Events.Count > MostEvents)
        {
            _since.Events.RemoveAt(MostEvents);
        }
    }

    /// <summary>What has changed.</summary>
    internal sealed class Set
    {
        /// <summary>Spacecraft of which something is other than new telemetry.</summary>
        public HashSet<int> Changed { get; } = [];

        /// <summary>Spacecraft that were heard.</summary>
        public HashSet<int> Heard { get; } = [];

        /// <summary>Alarms.</summary>
        public HashSet<(int Spacecraft, string Parameter)> Alarms { get; } = [];

        /// <summary>Commands by key.</summary>
        public HashSet<string> Commands { get; } = [];

        /// <summary>Events, newest first.</summary>
        public List<MissionEvent> Events { get; } = [];
    }
}
