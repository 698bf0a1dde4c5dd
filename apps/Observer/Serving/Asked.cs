using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.Observer.Serving;

/// <summary>Reads the parameters of requests; what is wrong is a problem that names the parameter.</summary>
internal static class Asked
{
    /// <summary>A time, ISO 8601; the fallback when it is left out.</summary>
    public static ScenarioTime Time(string name, string? text, ScenarioTime? fallback)
    {
        if (string.IsNullOrEmpty(text))
        {
            return fallback ?? throw Wrong(name, "a time is required, since the run has not begun");
        }

        return ScenarioTime.TryParse(text, out var time) ? time : throw Wrong(name, "expected a time in ISO 8601 such as 2023-08-01T07:30:00Z");
    }

    /// <summary>A window of scenario time; that of the run so far where it is left out.</summary>
    public static (ScenarioTime From, ScenarioTime To) Window(IServedRun run, string? from, string? to)
    {
        var header = run.Look(history => history.Header());
        var start = Time("from", from, header.Start ?? header.Time);
        var end = Time("to", to, header.Time ?? header.Stop);
        return start <= end ? (start, end) : throw Wrong("to", "expected a time that is not before from");
    }

    /// <summary>A whole number in a range.</summary>
    public static int Number(string name, int? value, int fallback, int least, int most) =>
        value is null ? fallback : value >= least && value <= most ? value.Value : throw Wrong(name, $"expected {least} to {most}");

    /// <summary>One of the names of an enumeration, its first letter in lower case; null when it is left out.</summary>
    public static T? Name<T>(string name, string? text)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw Wrong(name, $"expected one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
    }

    public static ProblemException Wrong(string name, string expected) => new(Problem.Invalid(name, expected));
}
