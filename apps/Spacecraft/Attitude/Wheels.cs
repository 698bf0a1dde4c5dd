using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Attitude;

/// <summary>Three wheels: what torque they really give, and what that costs.</summary>
internal static class Wheels
{
    /// <summary>The wheels' new momentum and their power, when the control asks for a torque on the body.</summary>
    internal static (Vector3D Momentum, double Watts) Turn(
        AttitudeParameters parameters, in AttitudeInputs inputs, Vector3D momentum, Vector3D wanted, bool areOn, double h)
    {
        var (x, a) = Turn(parameters, momentum.X, wanted.X, areOn && inputs.StuckWheel != 1.0, inputs.WheelFrictionNewtonMeters, h);
        var (y, b) = Turn(parameters, momentum.Y, wanted.Y, areOn && inputs.StuckWheel != 2.0, inputs.WheelFrictionNewtonMeters, h);
        var (z, c) = Turn(parameters, momentum.Z, wanted.Z, areOn && inputs.StuckWheel != 3.0, inputs.WheelFrictionNewtonMeters, h);
        return (new Vector3D(x, y, z), a + b + c);
    }

    private static (double Momentum, double Watts) Turn(
        AttitudeParameters parameters, double momentum, double wanted, bool isOn, double friction, double h)
    {
        var torque = isOn ? Math.Clamp(wanted, -parameters.WheelTorqueNewtonMeters, parameters.WheelTorqueNewtonMeters) : 0.0;

        // Friction slows the wheel and takes the body along; it cannot turn the wheel round.
        var drag = Math.Sign(momentum) * Math.Min(friction, Math.Abs(momentum) / h);
        var limit = parameters.WheelMomentumNewtonMeterSeconds;
        var next = Math.Clamp(momentum - (torque + drag) * h, -limit, limit);
        var speed = Math.Abs(0.5 * (momentum + next)) / parameters.WheelInertiaKilogramSquareMeters;
        var watts = isOn ? parameters.WheelBaseWatts + speed * (Math.Abs(torque) + Math.Abs(drag)) / parameters.WheelEfficiency : 0.0;
        return (next, watts);
    }
}
