using System.Xml.Linq;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Charts;

/// <summary>Stations, and where satellites were while they were linked, on a map of plate carrée.</summary>
internal static class MapChart
{
    /// <summary>How many links are drawn at most.</summary>
    public const int MostLinks = 600;

    private static readonly string Land = Read();

    public static XElement Of(RunReport report) => El(
        "svg", At("viewBox", "-180 -90 360 180"), At("role", "img"), Class("map"),
        At("aria-label", $"Map with {report.Stations.Count} stations and the ground tracks of links"),
        El("rect", Class("water"), At("x", -180.0), At("y", -90.0), At("width", 360.0), At("height", 180.0)),
        El("path", Class("land"), At("transform", "scale(.5)"), At("d", Land)),
        El("path", Class("graticule"), At("d", "M-180 -60H180M-180 -30H180M-180 0H180M-180 30H180M-180 60H180M-120 -90V90M-60 -90V90M0 -90V90M60 -90V90M120 -90V90")),
        Tracks(report),
        report.Stations.Select(station => Station(station)));

    private static IEnumerable<XElement> Tracks(RunReport report)
    {
        var tracks = report.Tracks.Select((track, place) => (track, place)).ToDictionary(each => each.track.Id);
        foreach (var links in report.Ledger.Take(MostLinks).GroupBy(link => link.SatelliteId).OrderBy(group => group.Key))
        {
            if (!tracks.TryGetValue(links.Key, out var found))
            {
                continue;
            }

            var path = new PathText();
            foreach (var link in links)
            {
                path.Lift();
                var before = float.NaN;
                for (var i = FirstAt(found.track, link); i < found.track.Times.Count && found.track.Times[i] <= link.End; i++)
                {
                    var (latitude, longitude) = found.track.Places[i];
                    if (Math.Abs(longitude - before) > 180)
                    {
                        path.Lift();
                    }

                    path.To(longitude, -latitude);
                    before = longitude;
                }
            }

            yield return El("path", Class($"track s{found.place % 8 + 1}"), At("d", $"{path}"), Title(found.track.Name));
        }
    }

    private static int FirstAt(SatelliteTrack track, LedgerRow link)
    {
        var at = track.Times.BinarySearch(link.Start);
        return Math.Max(0, (at < 0 ? ~at : at) - 1);
    }

    private static XElement Station(StationRow station)
    {
        var isEast = station.Longitude > 150;
        return El(
            "g",
            El("circle", Class("station"), At("cx", station.Longitude), At("cy", -station.Latitude), At("r", 1.6)),
            El(
                "text", Class(isEast ? "place end" : "place"), At("x", station.Longitude + (isEast ? -2.6 : 2.6)), At("y", -station.Latitude + 1.4), station.Name));
    }

    private static string Read()
    {
        using var stream = typeof(MapChart).Assembly.GetManifestResourceStream("land.path")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }
}
