using System.Text.Json;
using ScAi.Orbits.Coverage.Sensors;

namespace ScAi.Workers.Studies;

/// <summary>A sensor as JSON, exactly.</summary>
internal static class SensorText
{
    public static void Write(Utf8JsonWriter json, string name, Sensor sensor)
    {
        json.WriteStartObject(name);
        switch (sensor.Field)
        {
            case ConicalField cone:
                Numbers(json, "cone", cone.HalfAngleDegrees);
                break;
            case RectangularField rectangle:
                Numbers(json, "rectangle", rectangle.HorizontalHalfAngleDegrees, rectangle.VerticalHalfAngleDegrees);
                break;
            case SideLookingField look:
                json.WriteString("side", look.Side.ToString());
                Numbers(json, "incidence", look.MinimumIncidenceDegrees, look.MaximumIncidenceDegrees, look.SquintHalfAngleDegrees);
                break;
        }

        if (sensor.Mounting != Mounting.Nadir)
        {
            Numbers(json, "mounting", sensor.Mounting.RollDegrees, sensor.Mounting.PitchDegrees, sensor.Mounting.YawDegrees);
        }

        if (sensor.Agility is { IsCone: true } cap)
        {
            Numbers(json, "agilityCone", cap.ConeHalfAngleDegrees);
        }
        else if (sensor.Agility is { } box)
        {
            Numbers(json, "agilityBox", box.HorizontalDegrees, box.VerticalDegrees);
        }

        json.WriteNumber("minElevation", sensor.MinimumElevationDegrees);
        if (sensor.MinimumSunElevationDegrees is { } sun)
        {
            json.WriteNumber("minSunElevation", sun);
        }

        json.WriteEndObject();
    }

    public static Sensor Read(JsonElement json) => new(Field(json))
    {
        Mounting = Numbers(json, "mounting", 3) is { } turn ? new Mounting(turn[0], turn[1], turn[2]) : Mounting.Nadir,
        Agility = Numbers(json, "agilityCone", 1) is { } cap ? Agility.Cone(cap[0])
            : Numbers(json, "agilityBox", 2) is { } box ? Agility.Box(box[0], box[1])
            : null,
        MinimumElevationDegrees = json.GetProperty("minElevation").GetDouble(),
        MinimumSunElevationDegrees = json.TryGetProperty("minSunElevation", out var sun) ? sun.GetDouble() : null,
    };

    private static SensorField Field(JsonElement json) =>
        Numbers(json, "cone", 1) is { } cone ? new ConicalField(cone[0])
        : Numbers(json, "rectangle", 2) is { } rectangle ? new RectangularField(rectangle[0], rectangle[1])
        : Numbers(json, "incidence", 3) is { } look
            ? new SideLookingField(Enum.Parse<LookSide>(json.GetProperty("side").GetString()!), look[0], look[1], look[2])
        : new OpenField();

    private static void Numbers(Utf8JsonWriter json, string name, params ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static double[]? Numbers(JsonElement json, string name, int count)
    {
        if (!json.TryGetProperty(name, out var array))
        {
            return null;
        }

        double[] numbers = [.. array.EnumerateArray().Select(number => number.GetDouble())];
        return numbers.Length == count ? numbers : throw new FormatException($"{name}: expected {count} numbers, got {numbers.Length}");
    }
}
