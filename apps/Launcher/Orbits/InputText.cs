using System.Globalization;
using System.Xml;
using ScAi.Time;

namespace ScAi.Launcher.Orbits;

/// <summary>What people write behind options, read with one clear sentence when it is wrong.</summary>
internal static class InputText
{
    private static readonly (string Unit, double Seconds)[] Units =
        [("ms", 1e-3), ("min", 60.0), ("s", 1.0), ("h", 3600.0), ("d", 86400.0), ("", 1.0)];

    public static ScenarioTime Time(string option, string text) => ScenarioTime.TryParse(text, out var time)
        ? time
        : throw new InvalidDataException($"{option}: expected a time such as 2023-08-01T07:30:00Z, got '{text}'");

    /// <summary>10s, 500ms, 1min, 2h, 1d, PT10S or a number of seconds.</summary>
    public static TimeSpan Duration(string option, string text)
    {
        if (text.StartsWith('P'))
        {
            try
            {
                return Positive(XmlConvert.ToTimeSpan(text));
            }
            catch (Exception wrong) when (wrong is FormatException or OverflowException)
            {
                throw Wrong();
            }
        }

        foreach (var (unit, seconds) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var count))
            {
                return count * seconds is > 0.0 and < 1e9 ? Positive(TimeSpan.FromSeconds(count * seconds)) : throw Wrong();
            }
        }

        throw Wrong();

        TimeSpan Positive(TimeSpan span) => span >= TimeSpan.FromMicroseconds(1) ? span : throw Wrong();

        InvalidDataException Wrong() => new($"{option}: expected a length of time such as 10s, 1min or PT10S, got '{text}'");
    }

    /// <summary>Numbers with commas between them.</summary>
    public static double[] Numbers(string option, string text, int atLeast, int atMost, string example)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
            {
                numbers = [];
                break;
            }
        }

        return numbers.Length >= atLeast && numbers.Length <= atMost
            ? numbers
            : throw new InvalidDataException($"{option}: expected {example}, got '{text}'");
    }

    /// <summary>A whole file.</summary>
    public static string File(string option, string path)
    {
        try
        {
            return System.IO.File.ReadAllText(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDataException($"{option}: cannot read '{path}': {wrong.Message}");
        }
    }
}
