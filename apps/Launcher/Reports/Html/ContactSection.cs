using System.Xml.Linq;
using ScAi.Launcher.Reports.Charts;
using ScAi.Recordings;
using ScAi.Time;
using static ScAi.Launcher.Reports.Html.Markup;
using static ScAi.Launcher.Reports.ReportText;

namespace ScAi.Launcher.Reports.Html;

/// <summary>What became of the contacts: hours per station and satellite, and the pass timeline.</summary>
internal static class ContactSection
{
    private const int MostRows = 40;
    private const int MostSatellites = 24;

    public static XElement? Bars(RunReport report) => report.Contacts.Count == 0 ? null : El(
        "section", At("id", "contacts"), El("h2", "Contacts"),
        El("p", $"Stations saw satellites {Count(report.Contacts.Count)} times, above their masks, as the orbits say. What became of that time:"),
        Fates.Legend(Shown(report)),
        El("div", Class("keep"), El("h3", "Per station"), FateBars.Of("Hours of contact per station", [.. report.Stations.Take(MostRows).Select(
            station => (station.Name, Of(report, contact => contact.Station == station.Id)))])),
        LeftOut(report.Stations.Count, MostRows, "stations"),
        El("div", Class("keep"), El("h3", report.Tracks.Count > MostSatellites ? $"Per satellite: the {MostSatellites} with the most time lost" : "Per satellite"),
            FateBars.Of("Hours of contact per satellite", [.. Satellites(report).Select(track => (track.Name, Of(report, contact => contact.Satellite == track.Id)))])));

    public static XElement? Timeline(RunReport report)
    {
        if (report.Contacts.Count == 0)
        {
            return null;
        }

        var satellites = Satellites(report);
        var withStations = satellites.Count * (1 + report.Stations.Count) <= MostRows;
        var rows = satellites.SelectMany(track => Rows(report, track, withStations)).ToList();
        return El(
            "section", At("id", "timeline"), Class("break"), El("h2", "Pass timeline"),
            El("p", report.Tracks.Count > MostSatellites
                ? $"{MostSatellites} of {Count(report.Tracks.Count)} satellites: those that lost the most contact time to outages and contention. The observer's page shows them all."
                : "Each bar is a contact of a satellite with a station, by what became of it."),
            Fates.Legend(Shown(report)),
            withStations ? El("p", Class("note"), "Shaded: the station was out.") : null,
            PassTimeline.Of(rows, report.Scenario.Start, report.Scenario.Stop));
    }

    private static IEnumerable<TimelineRow> Rows(RunReport report, SatelliteTrack track, bool withStations)
    {
        var contacts = Of(report, contact => contact.Satellite == track.Id);
        yield return new TimelineRow(track.Name, withStations, contacts, []);
        foreach (var station in withStations ? report.Stations : [])
        {
            yield return new TimelineRow(
                station.Name, false, [.. contacts.Where(contact => contact.Station == station.Id)],
                [.. (report.State?.Outages ?? []).Where(outage => outage.Station == station.Id).Select(outage => (outage.Start, outage.End))]);
        }
    }

    private static List<SatelliteTrack> Satellites(RunReport report)
    {
        if (report.Tracks.Count <= MostSatellites)
        {
            return [.. report.Tracks];
        }

        var missed = report.Contacts.GroupBy(contact => contact.Satellite).ToDictionary(group => group.Key, group => group.Sum(Missed));
        return [.. report.Tracks.OrderByDescending(track => missed.GetValueOrDefault(track.Id)).ThenBy(track => track.Id).Take(MostSatellites).OrderBy(track => track.Id)];
    }

    private static long Missed(Contact contact) =>
        contact.Parts.Where(part => part.Fate is ContactFate.Outage or ContactFate.Contention).Sum(part => (part.End - part.Start).Ticks);

    private static List<Contact> Of(RunReport report, Func<Contact, bool> isWanted) => [.. report.Contacts.Where(isWanted)];

    private static IEnumerable<ContactFate> Shown(RunReport report)
    {
        var seen = report.Contacts.SelectMany(contact => contact.Parts).Select(part => part.Fate).ToHashSet();
        return Fates.All.Where(seen.Contains);
    }

    private static XElement? LeftOut(int count, int most, string what) =>
        count <= most ? null : El("p", Class("note"), $"The first {most} of {Count(count)} {what}; the table above has all of them.");
}
