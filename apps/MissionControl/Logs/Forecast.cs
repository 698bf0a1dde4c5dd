using System.Collections.Concurrent;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Following;
using ScAi.Orbits.Contacts;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>
/// What orbits foretell from now on: contacts and eclipses. Worked out for whole days when somebody asks, and kept while the
/// orbit stays as it is. Safe from any thread.
/// </summary>
/// <param name="scenario">The scenario that is followed; null for a past mission, of which nothing is foretold.</param>
/// <param name="mission">How far it has come.</param>
/// <param name="orbits">The orbits.</param>
internal sealed class Forecast(Scenario? scenario, MissionBook mission, OrbitBook orbits)
{
    private const int DaysKept = 4_096;
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<(int Spacecraft, ElementSet Elements, long Day), IReadOnlyList<TimelineItem>> _days = new();
    private readonly StationPlan[] _stations = scenario is null ? [] : [.. scenario.Ground.Stations];
    private readonly ContactFinder _finder = new(
        [.. (scenario?.Ground.Stations ?? []).Select(station => new ContactSite(
            station.LatitudeDegrees, station.LongitudeDegrees, station.AltitudeMeters, station.MaskDegrees))]);

    /// <summary>What is foretold for <c>[from, to)</c> and has not begun: contacts and eclipses.</summary>
    public IEnumerable<TimelineItem> Between(int? spacecraft, ScenarioTime from, ScenarioTime to)
    {
        var picture = mission.Now;
        var now = picture.Reached ?? picture.Start;
        return orbits.Orbits
            .Where(orbit => picture.Spacecraft.ContainsKey(orbit.Key) && (spacecraft ?? orbit.Key) == orbit.Key)
            .SelectMany(orbit => Joined(DaysOf(from, to).SelectMany(day => OfDay(orbit.Key, orbit.Value, day))))
            .Where(item => item.From < to && item.To > from && item.From >= now);
    }

    private static IEnumerable<long> DaysOf(ScenarioTime from, ScenarioTime to)
    {
        var length = (long)s_day.TotalMicroseconds;
        for (var day = from.UnixMicroseconds / length; day * length < to.UnixMicroseconds; day++)
        {
            yield return day;
        }
    }

    /// <summary>Puts together what midnight has cut.</summary>
    private static IEnumerable<TimelineItem> Joined(IEnumerable<TimelineItem> items)
    {
        foreach (var alike in items.GroupBy(item => (item.Kind, item.Title)))
        {
            TimelineItem? last = null;
            foreach (var item in alike.OrderBy(item => item.From))
            {
                if (last is not null && last.To == item.From)
                {
                    last = last with { To = item.To };
                    continue;
                }

                if (last is not null)
                {
                    yield return last;
                }

                last = item;
            }

            yield return last!;
        }
    }

    private IReadOnlyList<TimelineItem> OfDay(int spacecraft, ElementSet elements, long day)
    {
        if (_days.Count > DaysKept)
        {
            _days.Clear();
        }

        return _days.GetOrAdd((spacecraft, elements, day), _ =>
        {
            var start = ScenarioTime.FromUnixMicroseconds(day * (long)s_day.TotalMicroseconds);
            var orbit = new Sgp4(elements);
            var contacts = _finder.Find(orbit, start, start + s_day).Select(contact => new TimelineItem(
                spacecraft, "contact", NameOf(_stations[contact.SiteIndex]), contact.Start, contact.End, true));
            var eclipses = Eclipses.Between(orbit, start, start + s_day).Select(eclipse => new TimelineItem(
                spacecraft, "eclipse", "eclipse", eclipse.From, eclipse.To, true));
            return [.. contacts, .. eclipses];
        });
    }

    private static string NameOf(StationPlan station) => station.Name ?? $"station {station.Id}";
}
