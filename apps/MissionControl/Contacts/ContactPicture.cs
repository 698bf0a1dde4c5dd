using System.Collections.Immutable;
using ScAi.Time;

namespace ScAi.MissionControl.Contacts;

/// <summary>Who sees whom, and which stations are out, as far as mission control has heard. Immutable.</summary>
/// <param name="Views">By spacecraft: the stations in view, by id, and since when; out of operation or not.</param>
/// <param name="Out">Stations that are out.</param>
internal sealed record ContactPicture(
    ImmutableDictionary<int, ImmutableSortedDictionary<int, ScenarioTime>> Views, ImmutableHashSet<int> Out)
{
    /// <summary>Nobody sees anybody; all stations work.</summary>
    public static ContactPicture Empty { get; } =
        new(ImmutableDictionary<int, ImmutableSortedDictionary<int, ScenarioTime>>.Empty, []);

    /// <summary>The stations that see a spacecraft and work, by id.</summary>
    public IEnumerable<int> StationsFor(int spacecraft) =>
        Views.TryGetValue(spacecraft, out var stations) ? stations.Keys.Where(station => !Out.Contains(station)) : [];

    /// <summary>Since when a working station has seen the spacecraft without a break; null when none does.</summary>
    public ScenarioTime? InContactSince(int spacecraft)
    {
        ScenarioTime? earliest = null;
        foreach (var station in StationsFor(spacecraft))
        {
            var since = Views[spacecraft][station];
            earliest = earliest is { } known && known < since ? known : since;
        }

        return earliest;
    }

    /// <summary>Whether a station, working or not, sees a spacecraft.</summary>
    public bool Sees(int spacecraft, int station) => Views.TryGetValue(spacecraft, out var stations) && stations.ContainsKey(station);

    /// <summary>A station acquires a spacecraft; the same when it has done so already.</summary>
    public ContactPicture Acquire(int spacecraft, int station, ScenarioTime at) => Sees(spacecraft, station)
        ? this
        : this with
        {
            Views = Views.SetItem(
                spacecraft,
                (Views.TryGetValue(spacecraft, out var stations) ? stations : ImmutableSortedDictionary<int, ScenarioTime>.Empty).Add(station, at)),
        };

    /// <summary>A station loses a spacecraft; the same when it does not see it.</summary>
    public ContactPicture Lose(int spacecraft, int station) => Sees(spacecraft, station)
        ? this with { Views = Views.SetItem(spacecraft, Views[spacecraft].Remove(station)) }
        : this;
}
