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
        AttitudeMode.Target => new Pointing(
            Toward(inputs.TargetDirection, Frame(inputs).Transverse, Frame(inputs).Normal), inputs.TargetRateRadiansPerSecond),
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

    /// <summary>How the local frame turns: r x v / r^2.</summary>
    public static Vector3D OrbitalRate(in AttitudeInputs inputs)
    {
        var position = inputs.Orbit.Position.Kilometers();
        return position.Cross(inputs.Orbit.Velocity.KilometersPerSecond()) / position.LengthSquared;
    }

    /// <summary>The attitude so much later.</summary>
    internal Rotation After(double seconds) => Rotation.FromVector(RateRadiansPerSecond * seconds) * Attitude;

    private static Pointing Nadir(in AttitudeInputs inputs)
    {
        var frame = Frame(inputs);
        return new Pointing(Rotation.FromAxes(frame.Transverse, -frame.Normal, -frame.Radial), OrbitalRate(inputs));
    }

    /// <summary>z along a direction, x as near to another as that allows; to a third when the two are the same.</summary>
    private static Rotation Toward(Vector3D z, Vector3D nearX, Vector3D otherwise)
    {
        var y = Math.Abs(z.Dot(nearX)) < 0.999 ? z.Cross(nearX).Unit() : z.Cross(otherwise).Unit();
        return Rotation.FromAxes(y.Cross(z), y, z);
    }

    private static LocalFrame Frame(in AttitudeInputs inputs) =>
        LocalFrame.Of(inputs.Orbit.Position.Kilometers(), inputs.Orbit.Velocity.KilometersPerSecond());
}
