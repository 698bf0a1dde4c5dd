namespace ScAi.MissionControl.Telemetry.Columns;

/// <summary>How a sample stands in a column of numbers: as itself to the last bit, or as one of two numbers that are none.</summary>
/// <remarks>The wire has no number that is none, so neither of them can be a sample's own.</remarks>
internal static class SampleValue
{
    private const long SaidNothing = 0x7FF8_0000_0000_0001;
    private const long NotThere = 0x7FF8_0000_0000_0002;

    /// <summary>The packet had the parameter, and the sensor said nothing that is a number.</summary>
    public static double None => BitConverter.Int64BitsToDouble(SaidNothing);

    /// <summary>The packet did not have the parameter.</summary>
    public static double Absent => BitConverter.Int64BitsToDouble(NotThere);

    /// <summary>Whether the packet had the parameter.</summary>
    public static bool IsPresent(double value) => BitConverter.DoubleToInt64Bits(value) != NotThere;

    /// <summary>As it stands in a column.</summary>
    public static double Of(double? value) => value is { } number && !double.IsNaN(number) ? number : None;

    /// <summary>As a packet had it; null for what is no number.</summary>
    public static double? ToNullable(double value) => double.IsNaN(value) ? null : value;
}
