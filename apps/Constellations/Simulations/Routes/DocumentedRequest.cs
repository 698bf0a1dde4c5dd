using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ScAi.Constellations.Simulations.Requests;

namespace ScAi.Constellations.Simulations.Routes;

/// <summary>The documented body of <c>POST /simulation_stream</c>.</summary>
public sealed record DocumentedRequest
{
    /// <summary>0: <see cref="Id"/> is a satellite's; 1: a constellation's.</summary>
    [JsonPropertyName("level")]
    public required JsonElement Level { get; init; }

    /// <summary>In the catalogue.</summary>
    [JsonPropertyName("ID")]
    public required JsonElement Id { get; init; }

    /// <summary>YYYYMMDDHHMMSS, UTC.</summary>
    [JsonPropertyName("start_time")]
    public required JsonElement StartTime { get; init; }

    /// <summary>YYYYMMDDHHMMSS, UTC.</summary>
    [JsonPropertyName("end_time")]
    public required JsonElement EndTime { get; init; }

    /// <summary>Seconds from one sample to the next.</summary>
    [JsonPropertyName("interval")]
    public JsonElement Interval { get; init; }

    /// <summary><c>[[longitude, latitude], ...]</c></summary>
    [JsonPropertyName("point_data")]
    public JsonElement PointData { get; init; }

    /// <summary><c>[[[longitude, latitude], ...], ...]</c></summary>
    [JsonPropertyName("line_data")]
    public JsonElement LineData { get; init; }

    /// <summary><c>[[[longitude, latitude], ...], ...]</c></summary>
    [JsonPropertyName("area_data")]
    public JsonElement AreaData { get; init; }

    /// <summary>A preset by name: <c>coverage</c>, <c>navigation</c>, <c>communication</c>, <c>observation</c>.</summary>
    [JsonPropertyName("algorithm_type")]
    public JsonElement AlgorithmType { get; init; }

    /// <summary>The request in the form of <c>/api/v1</c>.</summary>
    /// <exception cref="ScAi.Web.Problems.ProblemException">400: names the documented field that is wrong.</exception>
    internal SimulationRequest ToRequest()
    {
        var faults = new Faults();
        var level = Number(Level, "level", "expected 0 (satellite) or 1 (constellation)", value => value is 0 or 1, faults);
        var id = Number(Id, "ID", "expected the number of a satellite or constellation", value => value >= 1 && value == Math.Floor(value), faults);
        var interval = IsLeftOut(Interval) ? 60.0 : Number(Interval, "interval", "expected 1 to 86400 seconds", value => value is >= 1.0 and <= 86_400.0, faults);
        var (from, to) = (Time(StartTime, "start_time", faults), Time(EndTime, "end_time", faults));
        var points = Places(PointData, "point_data", faults);
        var lines = Shapes(LineData, "line_data", 2, faults);
        var areas = Shapes(AreaData, "area_data", 3, faults);
        var preset = IsLeftOut(AlgorithmType) ? "" : AlgorithmType.ToString();
        preset = preset is "coverage" or "0" ? "" : preset;
        if (Preset.Find(preset) is null)
        {
            faults.Add("algorithm_type", "expected coverage, navigation, communication or observation");
        }

        if (from is not null && to is not null && string.CompareOrdinal(to, from) <= 0)
        {
            faults.Add("end_time", "expected later than start_time");
        }

        if (points.Count + lines.Count + areas.Count == 0)
        {
            faults.Add("point_data", "expected places in point_data, line_data or area_data");
        }

        faults.ThrowIfAny();
        return new SimulationRequest
        {
            Level = level == 0 ? "satellite" : "constellation",
            Ids = [(long)id],
            From = from!,
            To = to!,
            IntervalSeconds = interval,
            Points = [.. points.Select(place => new GivenPlace(place))],
            Lines = lines,
            Areas = areas,
            Preset = preset.Length > 0 ? preset : null,
        };
    }

    private static bool IsLeftOut(JsonElement element) =>
        element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || element.ValueKind == JsonValueKind.String && element.GetString()!.Length == 0;

    private static double Number(JsonElement element, string field, string expected, Func<double, bool> fits, Faults faults)
    {
        // Forms of web pages send numbers as text.
        var isRead = double.TryParse(element.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && element.ValueKind is JsonValueKind.Number or JsonValueKind.String && double.IsFinite(value);
        if (!isRead || !fits(value))
        {
            faults.Add(field, expected);
        }

        return value;
    }

    private static string? Time(JsonElement element, string field, Faults faults)
    {
        if (element.ValueKind is JsonValueKind.String or JsonValueKind.Number
            && DateTime.TryParseExact(element.ToString(), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
        {
            return time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        faults.Add(field, "expected a time as YYYYMMDDHHMMSS");
        return null;
    }

    private static List<GivenShape> Shapes(JsonElement element, string field, int least, Faults faults)
    {
        var shapes = new List<GivenShape>();
        if (IsLeftOut(element))
        {
            return shapes;
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            faults.Add(field, "expected an array of arrays of [longitude, latitude]");
            return shapes;
        }

        foreach (var (shape, i) in element.EnumerateArray().Select((shape, i) => (shape, i)))
        {
            var places = Places(shape, $"{field}[{i}]", faults);
            if (places.Count < least)
            {
                faults.Add($"{field}[{i}]", $"expected at least {least} places, each [longitude, latitude]");
            }

            shapes.Add(new GivenShape(places));
        }

        return shapes;
    }

    private static List<IReadOnlyList<double>> Places(JsonElement element, string field, Faults faults)
    {
        var places = new List<IReadOnlyList<double>>();
        if (IsLeftOut(element))
        {
            return places;
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            faults.Add(field, "expected an array of [longitude, latitude]");
            return places;
        }

        foreach (var (place, i) in element.EnumerateArray().Select((place, i) => (place, i)))
        {
            var numbers = place.ValueKind == JsonValueKind.Array && place.GetArrayLength() is 2 or 3
                && place.EnumerateArray().All(number => number.ValueKind == JsonValueKind.Number)
                ? place.EnumerateArray().Select(number => number.GetDouble()).ToArray()
                : [];
            if (numbers.Length < 2 || Math.Abs(numbers[0]) > 360.0 || Math.Abs(numbers[1]) > 90.0)
            {
                faults.Add($"{field}[{i}]", "expected [longitude, latitude], longitude first");
                continue;
            }

            places.Add(numbers);
        }

        return places;
    }
}
