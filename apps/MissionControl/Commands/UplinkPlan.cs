using ScAi.MissionControl.Contacts;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>
/// Gives a tick's uplinks to commands. A station radiates one command at a time, at whole multiples of the interval since
/// 1970, so that the rate does not depend on ticks.
/// </summary>
/// <remarks>
/// Commands choose in their order, each the earliest uplink that it can use. So whenever one is radiated, no command before it
/// in the order that could have used that uplink still waits: there is no inversion.
/// </remarks>
internal sealed class UplinkPlan
{
    private readonly long _intervalMicroseconds;
    private readonly long _first;
    private readonly int _count;
    private readonly Dictionary<int, bool[]> _taken = [];
    private readonly Dictionary<int, int> _firstFree = [];

    public UplinkPlan(Tick tick, TimeSpan interval)
    {
        _intervalMicroseconds = interval.Ticks / TimeSpan.TicksPerMicrosecond;
        _first = AtOrAfter(tick.Start);
        _count = (int)(AtOrAfter(tick.End) - _first);
    }

    /// <summary>Works through candidates in the order of commands.</summary>
    public IEnumerable<Radiation> Give(IEnumerable<Candidate> inOrder, ContactPicture picture)
    {
        foreach (var candidate in inOrder)
        {
            if (Choose(candidate, picture) is { } radiation)
            {
                yield return radiation;
            }
        }
    }

    private Radiation? Choose(Candidate candidate, ContactPicture picture)
    {
        var from = (int)Math.Min(Math.Max(AtOrAfter(candidate.From) - _first, 0), _count);
        var (best, bestStation) = (_count, 0);
        foreach (var station in picture.StationsFor(candidate.Command.Spacecraft))
        {
            var free = FreeFrom(station, from);
            (best, bestStation) = free < best ? (free, station) : (best, bestStation);
        }

        var at = best < _count ? ScenarioTime.FromUnixMicroseconds((_first + best) * _intervalMicroseconds) : default;
        if (best == _count || at > candidate.Until)
        {
            return null;
        }

        _taken[bestStation][best] = true;
        return new Radiation(candidate.Command, bestStation, at);
    }

    private int FreeFrom(int station, int from)
    {
        if (!_taken.TryGetValue(station, out var taken))
        {
            _taken.Add(station, taken = new bool[_count]);
        }

        var first = _firstFree.GetValueOrDefault(station);
        while (first < _count && taken[first])
        {
            first++;
        }

        _firstFree[station] = first;
        var free = Math.Max(from, first);
        while (free < _count && taken[free])
        {
            free++;
        }

        return free;
    }

    private long AtOrAfter(ScenarioTime time)
    {
        var (whole, rest) = Math.DivRem(time.UnixMicroseconds, _intervalMicroseconds);
        return rest > 0 ? whole + 1 : whole;
    }
}
