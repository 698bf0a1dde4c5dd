using ScAi.Orbits.Coverage.Sensors;

namespace ScAi.Launcher.Orbits;

/// <summary>Sensors as people write them.</summary>
internal static class SensorText
{
    public const string Forms = "horizon, cone:HALF, rect:HORIZONTAL,VERTICAL or sar:left|right|both,MIN,MAX[,SQUINT] (degrees)";

    public static Sensor Parse(string text)
    {
        var (kind, rest) = text.Split(':', 2) is [var first, var second] ? (first, second) : (text, "");
        switch (kind)
        {
            case "horizon" when rest.Length == 0:
                return Sensor.AboveHorizon;
            case "cone":
                return Sensor.Cone(InputText.Numbers("--sensor", rest, 1, 1, Forms)[0]);
            case "rect":
                var half = InputText.Numbers("--sensor", rest, 2, 2, Forms);
                return Sensor.Rectangle(half[0], half[1]);
            case "sar" when rest.Split(',', 2) is [var side, var angles]:
                var n = InputText.Numbers("--sensor", angles, 2, 3, Forms);
                return Sensor.SideLooking(Side(side), n[0], n[1], n.Length > 2 ? n[2] : 2.0);
            default:
                throw new InvalidDataException($"--sensor: expected {Forms}, got '{text}'");
        }
    }

    public static Agility Agile(string text)
    {
        const string forms = "cone:HALF or box:ROLL,PITCH (degrees, 0 to 90)";
        try
        {
            return text.Split(':', 2) switch
            {
                ["cone", var half] => Agility.Cone(InputText.Numbers("--agility", half, 1, 1, forms)[0]),
                ["box", var box] when InputText.Numbers("--agility", box, 2, 2, forms) is var n => Agility.Box(n[0], n[1]),
                _ => throw new InvalidDataException($"--agility: expected {forms}, got '{text}'"),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"--agility: expected {forms}, got '{text}'");
        }
    }

    private static LookSide Side(string text) => text.Trim() switch
    {
        "left" => LookSide.Left,
        "right" => LookSide.Right,
        "both" => LookSide.Both,
        _ => throw new InvalidDataException($"--sensor: expected {Forms}, got side '{text}'"),
    };
}
