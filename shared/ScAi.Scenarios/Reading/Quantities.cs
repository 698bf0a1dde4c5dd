using ScAi.Messages;

namespace ScAi.Scenarios.Reading;

/// <summary>The quantities of a scenario file; each is written with its unit.</summary>
internal static class Quantities
{
    private static readonly Units DurationUnits = new("a duration",
        new("s", 1), new("us", 0.000_001m), new("ms", 0.001m), new("min", 60), new("h", 3600), new("d", 86400));

    private static readonly Units VolumeUnits = new("a data volume",
        new("bit", 1), new("kbit", 1e3m), new("Mbit", 1e6m), new("Gbit", 1e9m), new("Tbit", 1e12m),
        new("B", 8), new("kB", 8e3m), new("MB", 8e6m), new("GB", 8e9m), new("TB", 8e12m));

    private static readonly Units DataRateUnits = new("a data rate",
        new("bit/s", 1), new("kbit/s", 1e3m), new("Mbit/s", 1e6m), new("Gbit/s", 1e9m),
        new("B/s", 8), new("kB/s", 8e3m), new("MB/s", 8e6m), new("GB/s", 8e9m));

    private static readonly Units AngleUnits = new("an angle", new("deg", 1), new("°", 1));

    private static readonly Units LatitudeUnits = new("a latitude",
        new("deg", 1), new("°", 1), new("N", 1), new("S", -1), new("", 1));

    private static readonly Units LongitudeUnits = new("a longitude",
        new("deg", 1), new("°", 1), new("E", 1), new("W", -1), new("", 1));

    private static readonly Units LengthUnits = new("a length", new("m", 1), new("km", 1000));

    private static readonly Units CostUnits = new("a cost per time",
        new("$/s", 1), new("$/min", 1, 60), new("$/h", 1, 3600));

    private static readonly Units FractionUnits = new("a fraction", new("", 1), new("%", 0.01m));

    private static readonly Units MeanMotionUnits = new("a mean motion", new("rev/d", 1), new("rev/day", 1));

    private static readonly Units MassUnits = new("a mass", new("kg", 1), new("g", 0.001m), new("t", 1000));

    private static readonly Units ForceUnits = new("a force", new("N", 1), new("mN", 0.001m), new("kN", 1000));

    private static readonly Units AreaUnits = new("an area", new("m2", 1), new("m²", 1));

    private static readonly Units EnergyUnits = new("an energy", new("Wh", 1), new("kWh", 1000));

    private static readonly Units PowerUnits = new("a power", new("W", 1), new("mW", 0.001m), new("kW", 1000));

    private static readonly Units[] All =
    [
        DurationUnits, VolumeUnits, DataRateUnits, AngleUnits, LatitudeUnits, LongitudeUnits, LengthUnits, CostUnits,
        FractionUnits, MeanMotionUnits, MassUnits, ForceUnits, AreaUnits, EnergyUnits, PowerUnits,
    ];

    /// <summary>A span of time, to the microsecond.</summary>
    public static readonly ValueKind<TimeSpan> Duration = new(
        "a duration such as '10 s', '30 min' or 'PT1H30M'", TryParseDuration, text => Hint(DurationUnits, text));

    /// <summary>An amount of data, to the bit.</summary>
    public static readonly ValueKind<DataVolume> Volume = new(
        "a data volume such as '280 Gbit' or '35 GB'",
        (string text, out DataVolume volume) => TryScale(
            VolumeUnits, text, bits => DataVolume.FromBits(decimal.ToInt64(Round(bits))), out volume),
        text => Hint(VolumeUnits, text));

    /// <summary>A data rate, to the bit per second.</summary>
    public static readonly ValueKind<DataRate> DataRate = new(
        "a data rate such as '12.5 Mbit/s' or '97.695 MB/s'",
        (string text, out DataRate rate) => TryScale(
            DataRateUnits, text, bits => Messages.DataRate.FromBitsPerSecond(decimal.ToInt64(Round(bits))), out rate),
        text => Hint(DataRateUnits, text));

    /// <summary>An angle in degrees.</summary>
    public static readonly ValueKind<double> Angle = new(
        "an angle such as '20 deg'", AngleUnits.TryParse, text => Hint(AngleUnits, text));

    /// <summary>A latitude in degrees, north positive.</summary>
    public static readonly ValueKind<double> Latitude = new(
        "a latitude such as '40.1625 deg' or '33.8688 S'", LatitudeUnits.TryParse, text => Hint(LatitudeUnits, text));

    /// <summary>A longitude in degrees, east positive.</summary>
    public static readonly ValueKind<double> Longitude = new(
        "a longitude such as '151.2093 deg' or '83.21 W'", LongitudeUnits.TryParse, text => Hint(LongitudeUnits, text));

    /// <summary>A length in metres.</summary>
    public static readonly ValueKind<double> Length = new(
        "a length such as '780 km' or '25 m'", LengthUnits.TryParse, text => Hint(LengthUnits, text));

    /// <summary>A length in metres, or none.</summary>
    public static readonly ValueKind<double?> LengthOrNone = new(
        "a length such as '1 km', or none",
        (string text, out double? value) =>
        {
            var isLength = LengthUnits.TryParse(text, out double meters);
            value = isLength ? meters : null;
            return isLength || text == "none";
        },
        text => Hint(LengthUnits, text));

    /// <summary>Kilograms.</summary>
    public static readonly ValueKind<double> Mass = new(
        "a mass such as '120 kg'", MassUnits.TryParse, text => Hint(MassUnits, text));

    /// <summary>Newtons.</summary>
    public static readonly ValueKind<double> Force = new(
        "a force such as '1 N'", ForceUnits.TryParse, text => Hint(ForceUnits, text));

    /// <summary>Square metres.</summary>
    public static readonly ValueKind<double> Area = new(
        "an area such as '1.5 m2'", AreaUnits.TryParse, text => Hint(AreaUnits, text));

    /// <summary>Watt hours.</summary>
    public static readonly ValueKind<double> Energy = new(
        "an energy such as '300 Wh'", EnergyUnits.TryParse, text => Hint(EnergyUnits, text));

    /// <summary>Watts.</summary>
    public static readonly ValueKind<double> Power = new(
        "a power such as '60 W'", PowerUnits.TryParse, text => Hint(PowerUnits, text));

    /// <summary>Dollars per second.</summary>
    public static readonly ValueKind<decimal> Cost = new(
        "a cost per time such as '0.09 $/s'", CostUnits.TryParse, text => Hint(CostUnits, text));

    /// <summary>A part of one.</summary>
    public static readonly ValueKind<double> Fraction = new(
        "a fraction such as '0.3' or '30 %'", FractionUnits.TryParse, text => Hint(FractionUnits, text));

    /// <summary>Revolutions per day.</summary>
    public static readonly ValueKind<double> MeanMotion = new(
        "a mean motion such as '14.1955 rev/d'", MeanMotionUnits.TryParse, text => Hint(MeanMotionUnits, text));

    private static bool TryParseDuration(string text, out TimeSpan duration) =>
        IsoDuration.TryParse(text, out duration) || TryScale(DurationUnits, text, FromSeconds, out duration);

    private static TimeSpan FromSeconds(decimal seconds) =>
        TimeSpan.FromMicroseconds(decimal.ToInt64(Round(seconds * 1_000_000)));

    private static decimal Round(decimal value) => Math.Round(value, MidpointRounding.AwayFromZero);

    /// <summary>Reads a quantity and makes a value of it; false when it does not fit.</summary>
    private static bool TryScale<T>(Units units, string text, Func<decimal, T> make, out T value)
        where T : struct
    {
        value = default;
        if (!units.TryParse(text, out decimal amount))
        {
            return false;
        }

        try
        {
            value = make(amount);
            return true;
        }
        catch (ArithmeticException)
        {
            return false;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static string? Hint(Units units, string text)
    {
        if (Units.UnitIn(text) is not { } unit)
        {
            return null;
        }

        if (unit.Length == 0 && !units.Has(unit))
        {
            return $"it needs a unit: {units.Names}";
        }

        if (units.Has(unit))
        {
            return "that is too much";
        }

        if (units.InOtherCase(unit) is { } name)
        {
            return $"did you mean '{name}'?";
        }

        return All.FirstOrDefault(other => other.Has(unit)) is { } other
            ? $"'{unit}' is for {other.Quantity}; here: {units.Names}"
            : $"units here: {units.Names}";
    }
}
