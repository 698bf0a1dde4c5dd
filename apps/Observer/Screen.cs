using ScAi.Messages;
using ScAi.Recordings;
using Spectre.Console;

namespace ScAi.Observer;

/// <summary>Shows a run as tables in the terminal.</summary>
public sealed class Screen(IAnsiConsole console)
{
    private const int RowsShown = 15;
    private const int LinesShown = 12;
    private readonly LinkedList<string> _lines = new();

    /// <summary>Draws everything anew.</summary>
    /// <param name="state">The run.</param>
    /// <param name="lines">What has happened since the last time, oldest first.</param>
    public void Draw(RunState state, IReadOnlyList<LogLine> lines)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var line in lines.Where(line => line.Severity != Severity.Debug))
        {
            _lines.AddFirst($"{line.Time} {line.App}: {line.Text}");
            if (_lines.Count > LinesShown)
            {
                _lines.RemoveLast();
            }
        }

        console.Cursor.SetPosition(0, 0);
        console.Clear(home: true);
        console.MarkupLineInterpolated($"[bold]{Headline(state)}[/]");
        console.Write(new Columns(Apps(state), Satellites(state), Stations(state)));
        foreach (var line in _lines)
        {
            console.WriteLine(line);
        }
    }

    private static string Headline(RunState state)
    {
        var header = state.Header;
        if (header.Phase is not { } phase)
        {
            return $"No manager has spoken yet; {header.Messages} messages";
        }

        return $"{header.Name}  {phase}  {header.Time} UTC  rate {(header.Rate is { } rate ? $"{rate:0.###}x" : "max")}  "
            + $"{header.Messages} messages, {header.MessagesPerSecond:0}/s  {state.Figures.Links} links, {state.Figures.Cost:0.00} $"
            + (header.Connected ? "" : "  no connection to the broker")
            + (header.WaitingFor.Count > 0 ? $"  waiting for {string.Join(", ", header.WaitingFor)}" : "")
            + (header.Reason is { } reason ? $"  {reason}" : "");
    }

    private static Table Apps(RunState state)
    {
        var table = new Table().Title("Apps").AddColumns("app", "mode", "there", "rejected");
        foreach (var app in state.Apps)
        {
            var there = app switch { { Lost: true } => "[red]lost[/]", { Alive: true } => "yes", { Alive: false } => "no", _ => "?" };
            var rejected = state.Rejections.Where(rejection => rejection.App == app.Name).Sum(rejection => rejection.Count);
            table.AddRow(Markup.Escape(app.Name), $"{app.Mode?.ToString() ?? "-"}", there, $"{rejected}");
        }

        return table;
    }

    private static Table Satellites(RunState state)
    {
        var table = new Table().Title($"Satellites ({state.Satellites.Count})")
            .AddColumns("satellite", "lat deg", "lon deg", "stored GB", "station", "links", "cost $");
        var positions = state.Positions;
        for (var i = 0; i < Math.Min(RowsShown, positions.Index.Count); i++)
        {
            table.AddRow(
                Markup.Escape(state.Satellites[positions.Index[i]].Name), $"{positions.Latitude[i]:0.00}", $"{positions.Longitude[i]:0.00}",
                $"{positions.Used[i]:0.000}", positions.Station[i] >= 0 ? $"{positions.Station[i]}" : "", $"{positions.Links[i]}",
                $"{positions.Cost[i]:0.00}");
        }

        return table;
    }

    private static Table Stations(RunState state)
    {
        var table = new Table().Title($"Stations ({state.Stations.Count})").AddColumns("station", "lat", "lon", "state", "serves");
        var serving = state.Links.Where(link => link.End is null).ToLookup(link => link.Station, link => link.Satellite);
        var names = state.Satellites.ToDictionary(satellite => satellite.Id, satellite => satellite.Name);
        foreach (var station in state.Stations.Take(RowsShown))
        {
            var serves = string.Join(", ", serving[station.Id].Select(id => names.GetValueOrDefault(id, $"{id}")));
            table.AddRow(
                $"{station.Id}", $"{station.Latitude:0.00}", $"{station.Longitude:0.00}",
                station.Operational ? "works" : "[red]out[/]", Markup.Escape(serves));
        }

        return table;
    }
}
