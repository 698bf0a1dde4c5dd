using ScAi.Orbits.Frames;
using ScAi.Orbits.Sunlight;
using ScAi.Spacecraft.Geometry;
using ScAi.Time;

namespace ScAi.Spacecraft.Orbit;

/// <summary>The Sun as a spacecraft sees it.</summary>
/// <param name="Direction">Towards the Sun, inertial, of length 1.</param>
/// <param name="DistanceAstronomicalUnits">How far it is.</param>
/// <param name="SunlitFraction">The visible share of its disc: exactly 0 in the umbra, 1 in sunlight.</param>
/// <param name="BetaRadians">Its angle above the orbit's plane.</param>
/// <param name="SubSolarCosine">Cosine of the angle between zenith and Sun: 1 over the sub-solar point.</param>
public readonly record struct SunView(
    Vector3D Direction, double DistanceAstronomicalUnits, double SunlitFraction, double BetaRadians, double SubSolarCosine)
{
    /// <summary>The view from a state at a time.</summary>
    public static SunView Of(in State<Teme> state, ScenarioTime time)
    {
        var sun = Sun.At(time);
        var position = state.Position.Kilometers();
        var towards = sun.Kilometers() - position;
        var direction = towards.Unit();
        return new SunView(
            direction,
            towards.Length / Sun.AstronomicalUnitKilometers,
            Eclipse.SunlitFraction(state.Position, sun),
            BetaAngle.Radians(state, sun),
            position.Unit().Dot(direction));
    }
}
