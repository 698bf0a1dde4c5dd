using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Tests.Telemetry;

namespace ScAi.MissionControl.Tests.Alarms;

/// <summary>Samples in and out of limits, early and late, events, and people who handle alarms, in a random order.</summary>
internal sealed class RandomHistory(int seed)
{
    private static readonly AlarmInput[] s_ofPeople =
        [AlarmInput.Acknowledge, AlarmInput.Shelve, AlarmInput.Unshelve, AlarmInput.Clear, AlarmInput.Reset];

    private readonly Random _random = new(seed);
    private readonly List<long> _kept = [];
    private long _packets;
    private long _events;

    /// <summary>What happens next, to do to any number of centers alike.</summary>
    public Func<Center, Task<IReadOnlyList<Publication>>> Next(Center center)
    {
        if (_random.Next(4) == 0 && center.Alarms.All.Count > 0)
        {
            var id = _random.Next(1, center.Alarms.All.Count + 1);
            var input = s_ofPeople[_random.Next(s_ofPeople.Length)];
            var cause = new AlarmCause(center.Mission.Now) { By = "ann", Comment = $"{_random.Next(100)}", Until = center.Mission.Now + TimeSpan.FromSeconds(_random.Next(20)) };
            return async to =>
            {
                await to.DoAsync(id, input, cause);
                return [];
            };
        }

        var records = Enumerable.Range(0, _random.Next(3)).Select(_ => Record()).OfType<IWireRecord>().ToList();
        return to => Task.FromResult<IReadOnlyList<Publication>>([.. to.Mission.Follow(records).Where(said => ((AlarmChange)said.Record).Value is not null)]);
    }

    private IWireRecord? Record()
    {
        switch (_random.Next(8))
        {
            case 0:
                return new SpacecraftEvent(
                    7, _events++, Some.At(_events), Some.At(_events), 3, false, (EventSeverity)_random.Next(4), "power", $"CODE_{_random.Next(2)}", "Something.");
            case 1:
                _kept.Add(_packets++);
                return null;
            case 2 when _kept.Count > 0:
                var late = _kept[^1];
                _kept.RemoveAt(_kept.Count - 1);
                return Packet(late).HeardAt(_packets);
            default:
                return Packet(_packets++);
        }
    }

    private TelemetryPacket Packet(long number) => Some.Packet(
        number, ("soc", _random.Next(10) == 0 ? null : _random.Next(10, 60)), ("volts", _random.Next(23, 29)));
}
