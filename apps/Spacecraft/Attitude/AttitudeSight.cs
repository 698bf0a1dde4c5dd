using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Attitude;

/// <summary>What an attitude means for the array, the instrument and the thruster.</summary>
internal static class AttitudeSight
{
    internal static AttitudeOutputs Of(
        in AttitudeState state,
        AttitudeParameters parameters,
        in AttitudeInputs inputs,
        Rotation aim,
        AttitudePower power,
        Vector3D momentum,
        Vector3D dipole,
        Vector3D measuredRate,
        bool hasStars,
        double seconds)
    {
        var attitude = state.Attitude;
        var isAimed = inputs.Mode != AttitudeMode.Detumble;
        var sun = attitude.ApplyInverse(inputs.SunDirection);
        var down = -Rotation.FromVector(Pointing.OrbitalRate(inputs) * seconds).Apply(inputs.Orbit.Position.Kilometers().Unit());
        var wheels = state.WheelNewtonMeterSeconds;
        var fullest = Math.Max(Math.Abs(wheels.X), Math.Max(Math.Abs(wheels.Y), Math.Abs(wheels.Z)));
        return new AttitudeOutputs(
            inputs.Mode,
            isAimed ? (aim.Inverse() * attitude).ToVector().Length : 0.0,
            isAimed ? (aim.Inverse() * state.Estimate).ToVector().Length : 0.0,
            state.EstimateErrorRadians.Length,
            measuredRate,
            parameters.HasArrayDrive ? Math.Sqrt(Math.Max(0.0, 1.0 - sun.Y * sun.Y)) : -sun.Z,
            attitude.Apply(Vector3D.UnitZ).AngleToRadians(down),
            sun.AngleToRadians(-Vector3D.UnitZ),
            attitude.Apply(Vector3D.UnitX),
            power.WheelWatts,
            power.TorquerWatts,
            power.SensorWatts,
            fullest / parameters.WheelMomentumNewtonMeterSeconds,
            momentum,
            dipole,
            hasStars);
    }
}
