namespace ScAi.Spacecraft.Communication;

/// <summary>The equations of a radio link through free space; decibels throughout.</summary>
/// <remarks>
/// As in Basilisk's linkBudget, simpleAntenna and downlinkHandling modules, and Wertz and Larson, "Space Mission Analysis and
/// Design", chapter 13. BPSK or QPSK, no coding gain.
/// </remarks>
public static class LinkBudget
{
    /// <summary>The speed of light in vacuum.</summary>
    public const double LightKilometersPerSecond = 299_792.458;

    /// <summary>Boltzmann's constant, 1.380649e-23 J/K, in dB.</summary>
    public const double BoltzmannDb = -228.59916717321767;

    /// <summary>The elevation below which the path through the atmosphere is not lengthened any further.</summary>
    public const double LeastElevationDegrees = 5;

    /// <summary>The most that pointing can cost: what side lobes leave.</summary>
    public const double MostPointingLossDb = 40;

    private const double MeanEarthKilometers = 6378.137;

    /// <summary>20 log10(4 pi d f / c).</summary>
    public static double FreeSpaceLossDb(double rangeKilometers, double hertz) =>
        20 * Math.Log10(4 * Math.PI * rangeKilometers * hertz / LightKilometersPerSecond);

    /// <summary>12.04 (theta / half-power beam width)^2: the main lobe of a Gaussian beam; 3 dB at half the width.</summary>
    public static double PointingLossDb(double offBoresightDegrees, double halfPowerBeamwidthDegrees)
    {
        var ratio = offBoresightDegrees / halfPowerBeamwidthDegrees;
        return Math.Min(MostPointingLossDb, 12.04 * ratio * ratio);
    }

    /// <summary>The zenith's loss along the slant path, 1 / sin(elevation), the elevation being at least 5 deg.</summary>
    public static double AtmosphereLossDb(double zenithLossDb, double elevationDegrees) =>
        zenithLossDb / Math.Sin(double.DegreesToRadians(Math.Clamp(elevationDegrees, LeastElevationDegrees, 90)));

    /// <summary>d = -Re sin(el) + sqrt(r^2 - Re^2 cos^2(el)) over a sphere of 6378.137 km.</summary>
    public static double SlantRangeKilometers(double altitudeKilometers, double elevationDegrees)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(elevationDegrees));
        var radius = MeanEarthKilometers + altitudeKilometers;
        return -MeanEarthKilometers * sin + Math.Sqrt(radius * radius - MeanEarthKilometers * MeanEarthKilometers * cos * cos);
    }

    /// <summary>How long light takes one way.</summary>
    public static double LightTimeSeconds(double rangeKilometers) => rangeKilometers / LightKilometersPerSecond;

    /// <summary>The shift of a carrier; positive when the range shrinks. First order in v/c.</summary>
    public static double DopplerHertz(double hertz, double rangeRateKilometersPerSecond) =>
        -hertz * rangeRateKilometersPerSecond / LightKilometersPerSecond;

    /// <summary>0.5 erfc(sqrt(Eb/N0)) of BPSK and QPSK.</summary>
    public static double BitErrorRate(double ebN0Db) => 0.5 * ErrorFunction.Complement(Math.Sqrt(Math.Pow(10, ebN0Db / 10)));

    /// <summary>1 - (1 - BER)^L: some bit of a frame is wrong.</summary>
    public static double FrameErrorRate(double bitErrorRate, double frameBits) =>
        bitErrorRate >= 1 ? 1 : 1 - Math.Exp(frameBits * Math.Log(1 - bitErrorRate));

    /// <summary>(1 - PER^N) / (1 - PER): how often a frame is sent when it is repeated until it arrives, at most N times.</summary>
    public static double ExpectedTries(double frameErrorRate, int mostTries) =>
        frameErrorRate >= 1 ? mostTries : (1 - Math.Pow(frameErrorRate, mostTries)) / (1 - frameErrorRate);
}
