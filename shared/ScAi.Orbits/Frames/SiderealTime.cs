using ScAi.Time;

namespace ScAi.Orbits.Frames;

/// <summary>Greenwich mean sidereal time (IAU 1982): the angle from the mean equinox of date to the zero meridian.</summary>
/// <remarks>Source: AIAA 2006-6753, appendix C, which SGP4's frame TEME is defined with.</remarks>
public static class SiderealTime
{
    private const long J2000UnixMicroseconds = 946_728_000_000_000;
    private const long MicrosecondsPerDay = 86_400_000_000;

    /// <summary>The angle at an instant, 0 to 2 pi radians.</summary>
    /// <param name="time">Taken as UT1 after adding <paramref name="ut1MinusUtcSeconds"/>.</param>
    /// <param name="ut1MinusUtcSeconds">From Earth orientation data; zero (at most 0.9 s off) when not known.</param>
    public static double AtRadians(ScenarioTime time, double ut1MinusUtcSeconds = 0.0)
    {
        // The day count is split so that the fast term keeps its full resolution.
        var sinceJ2000 = time.UnixMicroseconds - J2000UnixMicroseconds;
        var fraction = sinceJ2000 % MicrosecondsPerDay / (double)MicrosecondsPerDay + ut1MinusUtcSeconds / 86400.0;
        var t = (sinceJ2000 / MicrosecondsPerDay + fraction) / 36525.0;
        var seconds = 67310.54841 + (8640184.812866 + (0.093104 - 6.2e-6 * t) * t) * t;
        var turns = fraction + seconds / 86400.0 % 1.0;
        return (turns - Math.Floor(turns)) * (2.0 * Math.PI);
    }

    /// <summary>How fast the angle grows at an instant, in radians per second of UT1.</summary>
    public static double RateRadiansPerSecond(ScenarioTime time)
    {
        var t = (time.UnixMicroseconds - J2000UnixMicroseconds) / (double)MicrosecondsPerDay / 36525.0;
        var secondsPerCentury = 8640184.812866 + (2.0 * 0.093104 - 3.0 * 6.2e-6 * t) * t;
        return (1.0 + secondsPerCentury / (86400.0 * 36525.0)) * (2.0 * Math.PI) / 86400.0;
    }
}
