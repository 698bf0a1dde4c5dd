using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;

namespace ScAi.Orbits.Constellations;

/// <summary>Satellites that follow a leader at given times.</summary>
public static class Train
{
    /// <summary>The leader's followers, at the leader's epoch.</summary>
    /// <param name="leader">Who flies first.</param>
    /// <param name="delays">How long after the leader each one comes; negative is ahead of it.</param>
    /// <param name="sharesGroundTrack">
    /// Whether each follows the leader's path over the rotating Earth (its node is moved), or its path in space (one plane).
    /// </param>
    public static IReadOnlyList<ElementSet> Of(ElementSet leader, IEnumerable<TimeSpan> delays, bool sharesGroundTrack = true)
    {
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(delays);
        var mean = new Sgp4(leader).Mean;
        const double degrees = 180.0 / Math.PI;
        var earth = SiderealTime.RateRadiansPerSecond(leader.Epoch) * 60.0;
        return [.. delays.Select((delay, i) => leader with
        {
            ObjectName = $"{leader.ObjectName ?? "Train"} +{delay.TotalSeconds:0.###} s",
            CatalogueNumber = leader.CatalogueNumber + i + 1,
            MeanAnomalyDegrees = Turn(leader.MeanAnomalyDegrees - mean.Mdot * degrees * delay.TotalMinutes),
            ArgumentOfPerigeeDegrees = Turn(leader.ArgumentOfPerigeeDegrees - mean.Argpdot * degrees * delay.TotalMinutes),
            RightAscensionDegrees = Turn(leader.RightAscensionDegrees
                + (sharesGroundTrack ? earth - mean.Nodedot : -mean.Nodedot) * degrees * delay.TotalMinutes),
        })];
    }

    private static double Turn(double degrees)
    {
        var remainder = degrees % 360.0;
        return remainder < 0.0 ? remainder + 360.0 : remainder;
    }
}
