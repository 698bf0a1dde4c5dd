using System.Globalization;
using ScAi.Time;

namespace ScAi.Orbits.Elements;

/// <summary>One message's keywords with their values as text and where they stand; makes the element set of them, or says why not.</summary>
internal sealed class OmmFields(List<ElementSetProblem> problems)
{
    private readonly Dictionary<string, (string Text, int Line, int Column)> fields = new(StringComparer.Ordinal);

    internal int Line { get; set; } = 1;

    internal bool IsEmpty => fields.Count == 0;

    internal void Clear() => fields.Clear();

    /// <summary>Notes a value; blank ones count as absent.</summary>
    internal void Add(string keyword, string? text, int line, int column)
    {
        if (!string.IsNullOrWhiteSpace(text) && !fields.TryAdd(keyword, (text.Trim(), line, column)))
        {
            problems.Add(new(line, column, $"{keyword} only once", $"it again, as \"{Short(text)}\""));
        }
    }

    internal ElementSet? ToElementSet()
    {
        var before = problems.Count;
        Expect("CENTER_NAME", "EARTH");
        Expect("REF_FRAME", "TEME");
        Expect("TIME_SYSTEM", "UTC");
        Expect("MEAN_ELEMENT_THEORY", "SGP4", "SGP", "SDP4", "SGP/SGP4");
        var epoch = Epoch();
        var motion = Number("MEAN_MOTION", true, "a positive number of revolutions per day", v => v > 0.0 && double.IsFinite(v));
        var eccentricity = Number("ECCENTRICITY", true, "a number from 0 to below 1", v => v is >= 0.0 and < 1.0);
        var inclination = Number("INCLINATION", true, "0 to 180 degrees", v => v is >= 0.0 and <= 180.0);
        var node = Number("RA_OF_ASC_NODE", true, "-360 to 360 degrees", v => v is >= -360.0 and <= 360.0);
        var perigee = Number("ARG_OF_PERICENTER", true, "-360 to 360 degrees", v => v is >= -360.0 and <= 360.0);
        var anomaly = Number("MEAN_ANOMALY", true, "-360 to 360 degrees", v => v is >= -360.0 and <= 360.0);
        var bstar = Number("BSTAR", false, "a number per Earth radius", double.IsFinite);
        var dot = Number("MEAN_MOTION_DOT", false, "a number of revolutions per day^2", double.IsFinite);
        var ddot = Number("MEAN_MOTION_DDOT", false, "a number of revolutions per day^3", double.IsFinite);
        var catalogue = Integer("NORAD_CAT_ID", ElementSet.LargestCatalogueNumber);
        var type = Integer("EPHEMERIS_TYPE", int.MaxValue);
        var number = Integer("ELEMENT_SET_NO", int.MaxValue);
        var revolution = Integer("REV_AT_EPOCH", int.MaxValue);
        var classification = fields.GetValueOrDefault("CLASSIFICATION_TYPE");
        if (classification.Text is { } letter && (letter.Length != 1 || !char.IsAsciiLetterUpper(letter[0])))
        {
            Report(classification, "the classification U, C or S");
        }

        return problems.Count > before ? null : new ElementSet
        {
            ObjectName = fields.GetValueOrDefault("OBJECT_NAME").Text,
            ObjectId = fields.GetValueOrDefault("OBJECT_ID").Text,
            CatalogueNumber = catalogue,
            Classification = classification.Text?[0] ?? 'U',
            Epoch = epoch,
            MeanMotionRevsPerDay = motion,
            Eccentricity = eccentricity,
            InclinationDegrees = inclination,
            RightAscensionDegrees = node,
            ArgumentOfPerigeeDegrees = perigee,
            MeanAnomalyDegrees = anomaly,
            BStar = bstar,
            MeanMotionDot = dot,
            MeanMotionDdot = ddot,
            EphemerisType = type,
            ElementSetNumber = number,
            RevolutionAtEpoch = revolution,
        };
    }

    /// <summary>A calendar date or a day of the year, a time of day with any number of decimals, and an optional Z.</summary>
    internal static bool TryReadEpoch(string text, out ScenarioTime epoch)
    {
        epoch = default;
        var at = text.IndexOf('T', StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var time = text.AsSpan(at + 1).TrimEnd('Z');
        var point = time.IndexOf('.');
        var fraction = point < 0 ? default : time[(point + 1)..];
        var whole = point < 0 ? time : time[..point];
        if (!TimeSpan.TryParseExact(whole, @"hh\:mm\:ss", CultureInfo.InvariantCulture, out var ofDay)
            || fraction.Length > 18 || fraction.ContainsAnyExceptInRange('0', '9') || (point >= 0 && fraction.IsEmpty))
        {
            return false;
        }

        var date = text[..at];
        DateTime day;
        if (date.Length == 8 && date[4] == '-')
        {
            if (!int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || !int.TryParse(date.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var ofYear)
                || year is < 1 or > 9998 || ofYear < 1 || ofYear > (DateTime.IsLeapYear(year) ? 366 : 365))
            {
                return false;
            }

            day = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(ofYear - 1);
        }
        else if (!DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out day)
            || day.Year > 9998)
        {
            return false;
        }

        var microseconds = fraction.IsEmpty ? 0.0 : Math.Round(double.Parse($"0.{fraction}", CultureInfo.InvariantCulture) * 1e6);
        epoch = ScenarioTime.FromCalendar(new DateTimeOffset(day + ofDay));
        epoch = ScenarioTime.FromUnixMicroseconds(epoch.UnixMicroseconds + (long)microseconds);
        return true;
    }

    private ScenarioTime Epoch()
    {
        var field = Required("EPOCH");
        if (field.Text is null)
        {
            return default;
        }

        if (!TryReadEpoch(field.Text, out var epoch))
        {
            Report(field, "EPOCH as YYYY-MM-DDThh:mm:ss.ffffff or YYYY-DDDThh:mm:ss.ffffff in UTC");
        }

        return epoch;
    }

    private double Number(string keyword, bool isRequired, string expected, Func<double, bool> isGood)
    {
        var field = isRequired ? Required(keyword) : fields.GetValueOrDefault(keyword);
        if (field.Text is null)
        {
            return 0.0;
        }

        if (!double.TryParse(WithoutUnit(field.Text), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !isGood(value))
        {
            Report(field, $"{keyword} as {expected}");
            return 0.0;
        }

        return value;
    }

    private int Integer(string keyword, int most)
    {
        var field = fields.GetValueOrDefault(keyword);
        if (field.Text is null)
        {
            return 0;
        }

        if (!int.TryParse(WithoutUnit(field.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > most)
        {
            Report(field, most == int.MaxValue ? $"{keyword} as a whole number" : $"{keyword} as a whole number up to {most}");
            return 0;
        }

        return value;
    }

    private void Expect(string keyword, params ReadOnlySpan<string> accepted)
    {
        var field = fields.GetValueOrDefault(keyword);
        if (field.Text is null)
        {
            return;
        }

        foreach (var one in accepted)
        {
            if (string.Equals(field.Text, one, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        Report(field, $"{keyword} {accepted[0]}");
    }

    private (string? Text, int Line, int Column) Required(string keyword)
    {
        if (fields.TryGetValue(keyword, out var field))
        {
            return field;
        }

        problems.Add(new(Line, 0, keyword, "a message without it"));
        return default;
    }

    private void Report((string? Text, int Line, int Column) field, string expected) =>
        problems.Add(new(field.Line, field.Column, expected, $"\"{Short(field.Text!)}\""));

    private static ReadOnlySpan<char> WithoutUnit(string text)
    {
        var bracket = text.EndsWith(']') ? text.IndexOf('[', StringComparison.Ordinal) : -1;
        return bracket > 0 ? text.AsSpan(0, bracket).TrimEnd() : text;
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] : text;
}
