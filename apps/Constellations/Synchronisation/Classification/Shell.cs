using ScAi.Orbits.Elements;

namespace ScAi.Constellations.Synchronisation.Classification;

/// <summary>A region of orbits. Both ends of every range belong to it.</summary>
/// <param name="MinimumRevsPerDay">Least mean motion.</param>
/// <param name="MaximumRevsPerDay">Greatest mean motion.</param>
/// <param name="MinimumInclinationDegrees">Least inclination.</param>
/// <param name="MaximumInclinationDegrees">Greatest inclination.</param>
/// <param name="MaximumEccentricity">Greatest eccentricity.</param>
public sealed record Shell(
    double MinimumRevsPerDay,
    double MaximumRevsPerDay,
    double MinimumInclinationDegrees,
    double MaximumInclinationDegrees,
    double MaximumEccentricity = 0.03)
{
    /// <summary>Whether an orbit lies in it.</summary>
    public bool Holds(ElementSet elements) =>
        elements.MeanMotionRevsPerDay >= MinimumRevsPerDay && elements.MeanMotionRevsPerDay <= MaximumRevsPerDay
        && elements.InclinationDegrees >= MinimumInclinationDegrees && elements.InclinationDegrees <= MaximumInclinationDegrees
        && elements.Eccentricity <= MaximumEccentricity;
}
