using System.Globalization;
using ScAi.Messages;

namespace ScAi.Scenarios.Writing;

/// <summary>Writes values as they stand in a scenario file, exactly: what was read from the text is the value again.</summary>
internal static class InScenarioUnits
{
    private static readonly (string Unit, long Ticks)[] DurationUnits =
    [
        ("d", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("min", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
    ];

    /// <summary>
    /// A duration in the largest unit that holds it a whole number of times, from days to seconds; else as a fraction of a second,
    /// or in microseconds when it is shorter than a millisecond.
    /// </summary>
    public static string Duration(TimeSpan duration)
    {
        foreach (var (unit, ticks) in DurationUnits)
        {
            if (duration.Ticks != 0 && duration.Ticks % ticks == 0)
            {
                return $"{duration.Ticks / ticks} {unit}";
            }
        }

        return duration.Duration() is { Ticks: > 0 and < TimeSpan.TicksPerMillisecond }
            ? $"{Plain(duration.Ticks / (decimal)TimeSpan.TicksPerMicrosecond)} us"
            : $"{Plain(duration.Ticks / (decimal)TimeSpan.TicksPerSecond)} s";
    }

    /// <summary>A data volume in gigabits.</summary>
    public static string Volume(DataVolume volume) => $"{Plain(volume.Bits / 1e9m)} Gbit";

    /// <summary>A data rate in megabits per second.</summary>
    public static string Rate(DataRate rate) => $"{Plain(rate.BitsPerSecond / 1e6m)} Mbit/s";

    /// <summary>Dollars per second.</summary>
    public static string Cost(decimal dollarsPerSecond) => $"{Plain(dollarsPerSecond)} $/s";

    /// <summary>An angle in degrees.</summary>
    public static string Degrees(double degrees) => $"{Plain(degrees)} deg";

    /// <summary>A length in metres.</summary>
    public static string Meters(double meters) => $"{Plain(meters)} m";

    /// <summary>A rate of time, or max.</summary>
    public static string TimeRate(double? rate) => rate is { } number ? Plain(number) : "max";

    /// <summary>A number without a unit.</summary>
    public static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
