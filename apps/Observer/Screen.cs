using ScAi.Messages;
using Spectre.Console;

namespace ScAi.Observer;

/// <summary>Shows a sighting as tables in the terminal.</summary>
public sealed class Screen(IAnsiConsole console)
{
    private const int RowsShown = 15;

    /// <summary>Draws everything anew.</summary>
    public void Draw(Sighting seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        console.Cursor.SetPosition(0, 0);
        console.Clear(home: true);
        console.MarkupLineInterpolated($"[bold]{Headline(seen)}[/]");
        console.Write(new Columns(Federates(seen), Satellites(seen), Stations(seen)));
        foreach (var line in seen.Events)
        {
            console.WriteLine(line);
        }
    }

    private static string Headline(Sighting seen) => seen.Run is { } run
        ? $"{run.Scenario}  {run.Phase}  {run.SimTime} UTC  rate {(run.TimeScalingFactor is { } rate ? $"{rate:0.###}x" : "max")}  "
            + $"{seen.Messages} messages, {seen.Malformed} malformed  {seen.LinksCharged} links, {seen.CostDollars:0.00} $"
            + (run.WaitingFor.Count > 0 ? $"  waiting for {string.Join(", ", run.WaitingFor)}" : "")
            + (run.Reason is { } reason ? $"  {reason}" : "")
        : $"No manager has spoken yet; {seen.Messages} messages, {seen.Malformed} malformed";

    private static Table Federates(Sighting seen)
    {
        var table = new Table().Title("Apps").AddColumns("app", "mode", "there", "rejected");
        foreach (var (name, federate) in seen.Federates)
        {
            var there = federate.IsAlive switch { true => "yes", false => "no", null => "?" };
            table.AddRow(Markup.Escape(name), $"{federate.Mode?.ToString() ?? "-"}", there, $"{federate.Rejected}");
        }

        return table;
    }

    private static Table Satellites(Sighting seen)
    {
        var table = new Table().Title($"Satellites ({seen.Satellites.Count})")
            .AddColumns("satellite", "lat deg", "lon deg", "stored Gbit", "station", "links", "cost $");
        foreach (var satellite in seen.Satellites.Values.Take(RowsShown))
        {
            var station = seen.Links.TryGetValue(satellite.Id, out var link) ? $"{link.GroundId}" : "";
            table.AddRow(
                Markup.Escape(satellite.Name), $"{satellite.Latitude:0.00}", $"{satellite.Longitude:0.00}",
                $"{satellite.CapacityUsed.Gigabits:0.0}", station, $"{satellite.TotalLinkCount}",
                $"{satellite.CumulativeCostBySat:0.00}");
        }

        return table;
    }

    private static Table Stations(Sighting seen)
    {
        var table = new Table().Title($"Stations ({seen.Stations.Count})").AddColumns("station", "lat", "lon", "state", "serves");
        foreach (var station in seen.Stations.Values.Take(RowsShown))
        {
            var serves = string.Join(", ", seen.Links.Values.Where(link => link.GroundId == station.GroundId).Select(link => link.SatName));
            table.AddRow(
                $"{station.GroundId}", $"{station.Latitude:0.00}", $"{station.Longitude:0.00}",
                station.Operational ? "works" : "[red]out[/]", Markup.Escape(serves));
        }

        return table;
    }
}
