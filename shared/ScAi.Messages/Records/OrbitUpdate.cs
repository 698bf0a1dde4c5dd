using ScAi.Time;

namespace ScAi.Messages;

/// <summary>A burn has changed an orbit: the mean elements from then on; <c>PREFIX/SPACECRAFT/elements</c>.</summary>
/// <remarks>SGP4 mean elements, TEME of date, under the names that an orbit mean-elements message has for them.</remarks>
/// <param name="Id">The satellite.</param>
/// <param name="Time">Their epoch, from which they hold.</param>
/// <param name="MeanMotion">Kozai mean motion, revolutions per day.</param>
/// <param name="Eccentricity">Eccentricity.</param>
/// <param name="Inclination">Inclination, degrees.</param>
/// <param name="RaOfAscNode">Right ascension of the ascending node, degrees.</param>
/// <param name="ArgOfPericenter">Argument of perigee, degrees.</param>
/// <param name="MeanAnomaly">Mean anomaly, degrees.</param>
/// <param name="Bstar">SGP4's drag term, per Earth radius.</param>
public sealed record OrbitUpdate(
    int Id,
    ScenarioTime Time,
    double MeanMotion,
    double Eccentricity,
    double Inclination,
    double RaOfAscNode,
    double ArgOfPericenter,
    double MeanAnomaly,
    double Bstar) : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => Time;
}
