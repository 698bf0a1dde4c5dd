using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Orbit;

/// <summary>
/// A burn as a differential equation: two-body gravity with J2 and a thrust that keeps its direction in the local orbital frame, while
/// the mass falls. Runge and Kutta's fourth order in equal substeps of at most a second; SGP4's constants.
/// </summary>
/// <remarks>Source of the J2 acceleration: D. A. Vallado, "Fundamentals of Astrodynamics and Applications", section 8.7.1.</remarks>
public static class BurnIntegration
{
    /// <summary>The longest substep.</summary>
    public const double SubstepSeconds = 1.0;

    private static readonly double s_mu = GravityModel.Wgs72.GravitationalParameter;
    private static readonly double s_j2 = 1.5 * GravityModel.Wgs72.J2 * GravityModel.Wgs72.GravitationalParameter
        * GravityModel.Wgs72.EquatorialRadiusKilometers * GravityModel.Wgs72.EquatorialRadiusKilometers;

    /// <summary>The state after a burn (or, without thrust, a coast).</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="inputs">Thrust, direction, mass and flow.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="substepSeconds">The longest substep.</param>
    public static State<Teme> Run(in State<Teme> start, in OrbitInputs inputs, double seconds, double substepSeconds = SubstepSeconds)
    {
        var (r, v) = (start.Position.Kilometers(), start.Velocity.KilometersPerSecond());
        var count = Math.Max(1, (int)Math.Ceiling(seconds / substepSeconds - 1e-9));
        var h = seconds / count;
        for (var i = 0; i < count; i++)
        {
            var t = i * h;
            var a1 = Acceleration(r, v, inputs, t);
            var (r2, v2) = (r + 0.5 * h * v, v + 0.5 * h * a1);
            var a2 = Acceleration(r2, v2, inputs, t + 0.5 * h);
            var (r3, v3) = (r + 0.5 * h * v2, v + 0.5 * h * a2);
            var a3 = Acceleration(r3, v3, inputs, t + 0.5 * h);
            var (r4, v4) = (r + h * v3, v + h * a3);
            var a4 = Acceleration(r4, v4, inputs, t + h);
            r += h / 6.0 * (v + 2.0 * v2 + 2.0 * v3 + v4);
            v += h / 6.0 * (a1 + 2.0 * a2 + 2.0 * a3 + a4);
        }

        return OrbitVectors.ToState(r, v);
    }

    private static Vector3D Acceleration(Vector3D r, Vector3D v, in OrbitInputs inputs, double t)
    {
        var r2 = r.LengthSquared;
        var length = Math.Sqrt(r2);
        var r3 = r2 * length;
        var z2 = 5.0 * r.Z * r.Z / r2;
        var j2 = s_j2 / (r3 * r2);
        var gravity = new Vector3D(
            r.X * (-s_mu / r3 + j2 * (z2 - 1.0)), r.Y * (-s_mu / r3 + j2 * (z2 - 1.0)), r.Z * (-s_mu / r3 + j2 * (z2 - 3.0)));
        if (inputs.ThrustNewtons == 0.0)
        {
            return gravity;
        }

        var mass = inputs.MassKilograms - inputs.FlowKilogramsPerSecond * t;
        return gravity + inputs.ThrustNewtons / mass / 1000.0 * LocalFrame.Of(r, v).ToInertial(inputs.ThrustDirection);
    }
}
