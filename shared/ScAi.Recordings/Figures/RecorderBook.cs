using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings.Figures;

/// <summary>
/// A satellite's recorder, kept as the satellite itself keeps it: it fills at the instrument's rate, loses what does not fit,
/// and is emptied at the end of each link by what the link carried away.
/// </summary>
internal sealed class RecorderBook
{
    private readonly ScenarioTime _origin;
    private readonly DataVolume _capacity;
    private readonly DataRate _rate;
    private readonly ArrivalQueue _queue = new();
    private readonly List<(ScenarioTime At, DataVolume Stored, DataVolume Lost)> _settled = [];
    private DataVolume _stored;
    private DataVolume _lost;
    private ScenarioTime _settledAt;

    public RecorderBook(ScenarioTime origin, DataVolume capacity, DataRate rate, DataVolume initial)
    {
        (_origin, _capacity, _rate, _stored, _settledAt) = (origin, capacity, rate, initial, origin);
        _queue.AddOld(initial.Bits);
        _settled.Add((origin, initial, DataVolume.Zero));
    }

    /// <summary>What the instrument has collected by a time.</summary>
    public DataVolume GeneratedBy(ScenarioTime at) => at <= _origin ? DataVolume.Zero : _rate * (at - _origin);

    /// <summary>What the recorder holds at a time; not before the latest link ended.</summary>
    public DataVolume StoredAt(ScenarioTime at) => DataVolume.Min(_capacity, _stored + CollectedSince(at));

    /// <summary>What did not fit by a time; not before the latest link ended.</summary>
    public DataVolume LostBy(ScenarioTime at) =>
        _lost + DataVolume.Max(DataVolume.Zero, _stored + CollectedSince(at) - _capacity);

    /// <summary>What the recorder held and had lost at any time; where a link ended, after it.</summary>
    public (DataVolume Stored, DataVolume Lost) At(ScenarioTime at) => After(PlaceOf(at), at);

    /// <summary>The least and the most that it held in a time, both ends included, GB.</summary>
    public (double Low, double High) Range(ScenarioTime start, ScenarioTime end)
    {
        var place = PlaceOf(start);
        var (low, high) = (After(place, start).Stored, After(place, start).Stored);
        for (; place + 1 < _settled.Count && _settled[place + 1].At <= end; place++)
        {
            high = DataVolume.Max(high, After(place, _settled[place + 1].At).Stored);
            low = DataVolume.Min(low, _settled[place + 1].Stored);
        }

        var last = After(place, end).Stored;
        return (DataVolume.Min(low, last).Gigabytes, DataVolume.Max(high, last).Gigabytes);
    }

    /// <summary>Takes away what a link carried.</summary>
    /// <param name="from">Where the data began to flow.</param>
    /// <param name="flow">How long it flowed.</param>
    /// <param name="end">Where the link ended: where the recorder is emptied.</param>
    /// <param name="offloaded">How much.</param>
    /// <param name="latencies">Told how old the data was.</param>
    public void Offload(ScenarioTime from, TimeSpan flow, ScenarioTime end, DataVolume offloaded, LatencyBook latencies)
    {
        var at = ScenarioTime.Max(end, _settledAt);
        Settle(at);
        offloaded = DataVolume.Min(offloaded, _stored);
        _stored -= offloaded;
        _settled.Add((at, _stored, _lost));
        _queue.Take(offloaded.Bits, from, flow, latencies);
    }

    /// <summary>The latest time of settling that is not after a time; the first when all are.</summary>
    private int PlaceOf(ScenarioTime at)
    {
        var (low, high) = (0, _settled.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _settled[middle].At <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private (DataVolume Stored, DataVolume Lost) After(int place, ScenarioTime at)
    {
        var (settledAt, stored, lost) = _settled[place];
        var full = stored + (at <= settledAt ? DataVolume.Zero : GeneratedBy(at) - GeneratedBy(settledAt));
        return (DataVolume.Min(_capacity, full), lost + DataVolume.Max(DataVolume.Zero, full - _capacity));
    }

    private void Settle(ScenarioTime at)
    {
        var collected = CollectedSince(at);
        var kept = DataVolume.Min(collected, _capacity - _stored);
        if (kept > DataVolume.Zero)
        {
            var filling = (at - _settledAt) * ((double)kept.Bits / collected.Bits);
            _queue.Add(kept.Bits, _settledAt, _settledAt + filling);
        }

        _lost += collected - kept;
        (_stored, _settledAt) = (_stored + kept, at);
    }

    private DataVolume CollectedSince(ScenarioTime at) => at <= _settledAt ? DataVolume.Zero : GeneratedBy(at) - GeneratedBy(_settledAt);
}
