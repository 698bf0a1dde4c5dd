using ScAi.Time;

namespace ScAi.Orbits.Elements;

/// <summary>
/// One satellite's mean orbital elements at an epoch, as published in general perturbations data
/// (the content of an orbit mean-elements message, OMM; a two-line element set holds a subset).
/// </summary>
/// <remarks>
/// The elements are those of SGP4: Kozai mean motion, frame TEME of date, time system UTC.
/// Values are checked when they are set; an impossible one throws <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
public sealed record ElementSet
{
    /// <summary>The largest catalogue number: nine digits.</summary>
    public const int LargestCatalogueNumber = 999_999_999;

    /// <summary>The satellite's name; <c>null</c> when the source has none.</summary>
    public string? ObjectName { get; init; }

    /// <summary>
    /// The international designator in the form <c>1998-067A</c> (year, launch of the year, piece);
    /// other text is kept as it came; <c>null</c> when the source has none.
    /// </summary>
    public string? ObjectId { get; init; }

    /// <summary>The number in the satellite catalogue, 0 to <see cref="LargestCatalogueNumber"/>.</summary>
    public int CatalogueNumber
    {
        get;
        init => field = value is >= 0 and <= LargestCatalogueNumber
            ? value
            : throw Bad(nameof(CatalogueNumber), value, "0 to 999999999");
    }

    /// <summary>U, C or S: unclassified, classified, secret.</summary>
    public char Classification { get; init; } = 'U';

    /// <summary>When the elements hold.</summary>
    public required ScenarioTime Epoch { get; init; }

    /// <summary>Kozai mean motion in revolutions per day; positive.</summary>
    public required double MeanMotionRevsPerDay
    {
        get;
        init => field = value > 0.0 && double.IsFinite(value)
            ? value
            : throw Bad(nameof(MeanMotionRevsPerDay), value, "a positive number of revolutions per day");
    }

    /// <summary>Eccentricity, 0 to below 1.</summary>
    public required double Eccentricity
    {
        get;
        init => field = value is >= 0.0 and < 1.0 ? value : throw Bad(nameof(Eccentricity), value, "0 to below 1");
    }

    /// <summary>Inclination, 0 to 180 degrees.</summary>
    public required double InclinationDegrees
    {
        get;
        init => field = value is >= 0.0 and <= 180.0 ? value : throw Bad(nameof(InclinationDegrees), value, "0 to 180 degrees");
    }

    /// <summary>Right ascension of the ascending node in degrees, -360 to 360.</summary>
    public required double RightAscensionDegrees
    {
        get;
        init => field = Turn(nameof(RightAscensionDegrees), value);
    }

    /// <summary>Argument of perigee in degrees, -360 to 360.</summary>
    public required double ArgumentOfPerigeeDegrees
    {
        get;
        init => field = Turn(nameof(ArgumentOfPerigeeDegrees), value);
    }

    /// <summary>Mean anomaly in degrees, -360 to 360.</summary>
    public required double MeanAnomalyDegrees
    {
        get;
        init => field = Turn(nameof(MeanAnomalyDegrees), value);
    }

    /// <summary>B*, the drag term of SGP4, per Earth radius.</summary>
    public double BStar
    {
        get;
        init => field = Finite(nameof(BStar), value);
    }

    /// <summary>
    /// Half the first derivative of the mean motion in revolutions per day^2, as two-line sets and published OMMs give it.
    /// SGP4 does not use it.
    /// </summary>
    public double MeanMotionDot
    {
        get;
        init => field = Finite(nameof(MeanMotionDot), value);
    }

    /// <summary>A sixth of the second derivative of the mean motion in revolutions per day^3; SGP4 does not use it.</summary>
    public double MeanMotionDdot
    {
        get;
        init => field = Finite(nameof(MeanMotionDdot), value);
    }

    /// <summary>The theory the elements are for; 0 in published data.</summary>
    public int EphemerisType { get; init; }

    /// <summary>The running number of this element set.</summary>
    public int ElementSetNumber { get; init; }

    /// <summary>How many times the satellite had gone round at the epoch.</summary>
    public int RevolutionAtEpoch { get; init; }

    /// <summary>The time of one revolution.</summary>
    public TimeSpan Period => TimeSpan.FromDays(1.0 / MeanMotionRevsPerDay);

    private static double Turn(string name, double value) =>
        value is >= -360.0 and <= 360.0 ? value : throw Bad(name, value, "-360 to 360 degrees");

    private static double Finite(string name, double value) =>
        double.IsFinite(value) ? value : throw Bad(name, value, "a finite number");

    private static ArgumentOutOfRangeException Bad(string name, object value, string bound) =>
        new(name, value, $"{name} must be {bound}.");
}
