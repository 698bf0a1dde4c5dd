using ScAi.Orbits.Frames;
using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Attitude;

/// <summary>An attitude to be held, and how it turns.</summary>
/// <param name="Attitude">Takes vectors of the body to the inertial frame.</param>
/// <param name="RateRadiansPerSecond">How it turns; inertial.</param>
public readonly record struct Pointing(Rotation Attitude, Vector3D RateRadiansPerSecond)
{
    /// <summary>What a mode aims at.</summary>
    public static Pointing Of(in AttitudeInputs inputs) => inputs.Mode switch
    {
        AttitudeMode.Nadir => Nadir(inputs),
        AttitudeMode.Target => Target(inputs, 0.0),
        AttitudeMode.Slew => new Pointing(inputs.TargetAttitude, inputs.TargetRateRadiansPerSecond),
        AttitudeMode.SunSafe => new Pointing(Toward(-inputs.SunDirection, Vector3D.UnitZ, Vector3D.UnitX), default),
        _ => new Pointing(Rotation.Identity, default),
    };

    /// <summary>Thruster along a direction of the local frame (radial, transverse, normal), instrument as far down as that allows; for mode slew.</summary>
    public static Pointing Thrust(in AttitudeInputs inputs, Vector3D direction)
    {
        var frame = Frame(inputs);
        var x = frame.ToInertial(direction).Unit();
        var down = -frame.Radial;
        var y = Math.Abs(x.Dot(down)) < 0.99 ? down.Cross(x).Unit() : frame.Normal.Cross(x).Cross(x).Unit();
        return new Pointing(Rotation.FromAxes(x, y, x.Cross(y)), OrbitalRate(inputs));
    }

    /// <summary>
    /// The direction to a place, how it turns, and how fast the way to it grows as a share of it: what mode target needs of it.
    /// </summary>
    public static (Vector3D Direction, Vector3D RateRadiansPerSecond, double GrowthPerSecond) LineOfSight(
        in State<Teme> from, in State<Teme> to)
    {
        var path = to.Position.Kilometers() - from.Position.Kilometers();
        var motion = to.Velocity.KilometersPerSecond() - from.Velocity.KilometersPerSecond();
        return (path.Unit(), path.Cross(motion) / path.LengthSquared, path.Dot(motion) / path.LengthSquared);
    }

    /// <summary>How the local frame turns: r x v / r^2.</summary>
    public static Vector3D OrbitalRate(in AttitudeInputs inputs)
    {
        var position = inputs.Orbit.Position.Kilometers();
        return position.Cross(inputs.Orbit.Velocity.KilometersPerSecond()) / position.LengthSquared;
    }

    /// <summary>What is aimed at so much later.</summary>
    internal Pointing After(in AttitudeInputs inputs, double seconds) => inputs.Mode == AttitudeMode.Target
        ? Target(inputs, seconds)
        : this with { Attitude = Rotation.FromVector(RateRadiansPerSecond * seconds) * Attitude };

    private static Pointing Nadir(in AttitudeInputs inputs)
    {
        var frame = Frame(inputs);
        return new Pointing(Rotation.FromAxes(frame.Transverse, -frame.Normal, -frame.Radial), OrbitalRate(inputs));
    }

    /// <summary>Instrument to a direction, y near the orbit's normal; the rate with the roll that this takes, by a difference.</summary>
    private static Pointing Target(in AttitudeInputs inputs, double later)
    {
        const double difference = 0.1;
        var frame = Frame(inputs);
        var direction = inputs.TargetDirection;
        var motion = inputs.TargetRateRadiansPerSecond.Cross(direction) + inputs.TargetGrowthPerSecond * direction;
        var now = Toward((direction + later * motion).Unit(), -frame.Normal, frame.Radial);
        var then = Toward((direction + (later + difference) * motion).Unit(), -frame.Normal, frame.Radial);
        return new Pointing(now, (then * now.Inverse()).ToVector() / difference);
    }

    /// <summary>z along a direction, y as near to another as that allows; to a third when the two are the same.</summary>
    private static Rotation Toward(Vector3D z, Vector3D nearY, Vector3D otherwise)
    {
        var x = Math.Abs(z.Dot(nearY)) < 0.999 ? nearY.Cross(z).Unit() : otherwise.Cross(z).Unit();
        return Rotation.FromAxes(x, z.Cross(x), z);
    }

    private static LocalFrame Frame(in AttitudeInputs inputs) =>
        LocalFrame.Of(inputs.Orbit.Position.Kilometers(), inputs.Orbit.Velocity.KilometersPerSecond());
}
