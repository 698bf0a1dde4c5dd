using System.Globalization;
using System.Text.Json.Nodes;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Imports;

/// <summary>
/// Reads a sensor as uploads give it: <c>sensor_type</c> is <c>optical</c> or <c>sar</c>; <c>sensor_value</c> is a list of degrees, or
/// a text with commas between them: horizontal and vertical half angles (one number for both), or minimum and maximum
/// pitch and azimuth.
/// </summary>
internal static class SensorText
{
    /// <exception cref="ProblemException">400: it is there and wrong.</exception>
    public static Sensor? Read(string name, JsonNode? type, JsonNode? value)
    {
        if (type is null && value is null)
        {
            return null;
        }

        var kind = type?.ToString().Trim().ToLowerInvariant();
        var numbers = Numbers(value);
        var sensor = (kind, numbers) switch
        {
            ("optical", [var half]) => Optical(name, half, half),
            ("optical", [var horizontal, var vertical]) => Optical(name, horizontal, vertical),
            ("sar", [var leastPitch, var mostPitch, var leastAzimuth, var mostAzimuth]) => new Sensor
            {
                Name = name,
                Type = SensorType.Sar,
                MinimumPitchDegrees = leastPitch,
                MaximumPitchDegrees = mostPitch,
                MinimumAzimuthDegrees = leastAzimuth,
                MaximumAzimuthDegrees = mostAzimuth,
            },
            ("optical", _) => throw Bad("sensor_value", "expected one or two half angles in degrees"),
            ("sar", _) => throw Bad("sensor_value", "expected minimum and maximum pitch, minimum and maximum azimuth in degrees"),
            _ => throw Bad("sensor_type", "expected optical or sar"),
        };
        var check = new FieldCheck();
        ItemRules.Check(sensor, check);
        return check.Errors.Count == 0
            ? sensor
            : throw Bad("sensor_value", string.Join("; ", check.Errors.Select(error => $"{error.Key}: {error.Value[0]}")));
    }

    private static Sensor Optical(string name, double horizontal, double vertical) => new()
    {
        Name = name,
        Type = SensorType.Optical,
        HorizontalHalfAngleDegrees = horizontal,
        VerticalHalfAngleDegrees = vertical,
    };

    private static double[]? Numbers(JsonNode? value)
    {
        var texts = value switch
        {
            JsonArray list => list.Select(item => item?.ToString() ?? "").ToArray(),
            JsonValue one => one.ToString().Trim('[', ']', ' ').Split(','),
            _ => [],
        };
        var numbers = new double[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (!double.TryParse(texts[i].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }

    private static ProblemException Bad(string field, string expected) => new(Problem.Invalid(field, expected));
}
