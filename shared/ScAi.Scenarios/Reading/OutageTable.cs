using System.Globalization;
using CsvHelper;
using ScAi.Time;

namespace ScAi.Scenarios.Reading;

/// <summary>
/// Reads a CSV file of scheduled outages as NOS-T keeps them: the columns <c>groundId</c>, <c>outageStart</c> and
/// <c>outageDuration</c> in any order, an unnamed column (a row number) ignored. The duration is in hours; the start is an
/// instant in UTC, month first when written with slashes, or hours since the scenario's start.
/// </summary>
internal sealed class OutageTable(string path, ScenarioTime scenarioStart, Complaints complaints)
{
    private const string StationColumn = "groundId";
    private const string StartColumn = "outageStart";
    private const string DurationColumn = "outageDuration";
    private static readonly string[] Columns = [StationColumn, StartColumn, DurationColumn];

    private static readonly string[] MonthFirst = ["M/d/yyyy H:mm", "M/d/yyyy H:mm:ss", "M/d/yyyy"];

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        CommentPrefix = '#',
        TrimWhitespace = true,
        AllowLineBreaksInQuotes = false,
        TrackLineNumbers = true,
    };

    private readonly Dictionary<string, int> _position = [];

    /// <summary>The outages, each with its line.</summary>
    public IReadOnlyList<(ScheduledOutage Outage, int Line)> Read(string text)
    {
        using var csv = CsvReader.FromText(text, Options);
        var outages = new List<(ScheduledOutage, int)>();
        if (!csv.Read())
        {
            Complain(1, "", $"the columns {string.Join(", ", Columns)}", "an empty file");
            return outages;
        }

        if (!ReadHeader(csv))
        {
            return outages;
        }

        while (csv.Read())
        {
            if (ReadRow(csv) is { } outage)
            {
                outages.Add((outage, (int)csv.LineNumber));
            }
        }

        return outages;
    }

    private bool ReadHeader(CsvReader csv)
    {
        var complete = true;
        for (var column = 0; column < csv.FieldCount; column++)
        {
            var name = csv.GetString(column);
            if (name.Length > 0 && (!Columns.Contains(name) || !_position.TryAdd(name, column)))
            {
                Complain(
                    (int)csv.LineNumber,
                    "",
                    $"the columns {string.Join(", ", Columns)}, each once",
                    $"a column {YamlScalar.Quote(name)}",
                    Columns.Contains(name) ? null : NearestName.HintTo(name, Columns));
                complete = false;
            }
        }

        foreach (var missing in complete ? Columns.Where(column => !_position.ContainsKey(column)) : [])
        {
            Complain((int)csv.LineNumber, "", $"a column {missing}", "no such column");
            complete = false;
        }

        return complete;
    }

    private ScheduledOutage? ReadRow(CsvReader csv)
    {
        var station = Cell(csv, StationColumn, Values.Count);
        var start = Cell(csv, StartColumn, Start());
        var duration = Cell(csv, DurationColumn, Hours);
        return station is { } id && start is { } from && duration is { } length ? new ScheduledOutage(id, from, length) : null;
    }

    private T? Cell<T>(CsvReader csv, string column, ValueKind<T> kind)
        where T : struct
    {
        var position = _position[column];
        var text = position < csv.FieldCount ? csv.GetString(position) : "";
        if (text.Length > 0 && kind.TryParse(text, out var value))
        {
            return value;
        }

        var found = text.Length > 0 ? YamlScalar.Quote(text) : "nothing";
        Complain((int)csv.LineNumber, column, kind.Expected, found, kind.Hint?.Invoke(text));
        return null;
    }

    private ValueKind<ScenarioTime> Start() => new(
        "an instant such as '2023-08-01T07:22:00Z' or hours since the scenario's start such as 13.5",
        (string text, out ScenarioTime start) =>
        {
            if (TryParseHours(text, out var hours))
            {
                start = scenarioStart + hours;
                return true;
            }

            return ScenarioTime.TryParse(text, out start) || TryParseMonthFirst(text, out start);
        });

    private static readonly ValueKind<TimeSpan> Hours = new("a number of hours such as 0.5", TryParseHours);

    private static bool TryParseHours(string text, out TimeSpan span)
    {
        const double longest = 1e6;
        var understood = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var hours)
            && Math.Abs(hours) <= longest;
        span = understood ? TimeSpan.FromMicroseconds((long)Math.Round(hours * 3600e6)) : default;
        return understood;
    }

    private static bool TryParseMonthFirst(string text, out ScenarioTime time)
    {
        var understood = DateTimeOffset.TryParseExact(
            text, MonthFirst, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var calendar);
        time = understood ? ScenarioTime.FromCalendar(calendar) : default;
        return understood;
    }

    private void Complain(int line, string column, string expected, string found, string? hint = null) =>
        complaints.Add(new ScenarioError(column, expected, found) { File = path, Line = line, Hint = hint });
}
