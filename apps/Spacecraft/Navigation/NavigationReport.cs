namespace ScAi.Spacecraft.Navigation;

/// <summary>Makes figures of an estimate.</summary>
internal static class NavigationReport
{
    /// <summary>The outputs of a step.</summary>
    public static NavigationOutputs Of(
        in NavigationState state, NavigationParameters parameters, in NavigationInputs inputs, double residual, bool used, double drawWatts)
    {
        if (!state.Started)
        {
            return new(
                double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, false, drawWatts);
        }

        var (x, y, z) = (state.X.Meters, state.Y.Meters, state.Z.Meters);
        var (vx, vy, vz) = (state.X.MetersPerSecond, state.Y.MetersPerSecond, state.Z.MetersPerSecond);
        // The slow error is not averaged out, so it stays in what is said of the accuracy.
        var bias = 3 * parameters.BiasMeters * parameters.BiasMeters;
        var (radial, along, cross) = FromPlan(inputs, x, y, z);
        return new(
            Length(x - inputs.Position.XKilometers * 1000, y - inputs.Position.YKilometers * 1000, z - inputs.Position.ZKilometers * 1000),
            Length(
                vx - inputs.Velocity.XKilometersPerSecond * 1000, vy - inputs.Velocity.YKilometersPerSecond * 1000,
                vz - inputs.Velocity.ZKilometersPerSecond * 1000),
            Math.Sqrt(state.X.PositionVariance + state.Y.PositionVariance + state.Z.PositionVariance + bias),
            Math.Sqrt(state.X.VelocityVariance + state.Y.VelocityVariance + state.Z.VelocityVariance),
            residual, radial, along, cross,
            1 / (2 / Length(x, y, z) - (vx * vx + vy * vy + vz * vz) / OrbitForces.Mu) / 1000,
            used, drawWatts);
    }

    /// <summary>Estimate minus plan in the plan's local frame.</summary>
    private static (double Radial, double Along, double Cross) FromPlan(in NavigationInputs inputs, double x, double y, double z)
    {
        var (px, py, pz) = (inputs.PlannedPosition.XKilometers, inputs.PlannedPosition.YKilometers, inputs.PlannedPosition.ZKilometers);
        var (ux, uy, uz) = (
            inputs.PlannedVelocity.XKilometersPerSecond, inputs.PlannedVelocity.YKilometersPerSecond,
            inputs.PlannedVelocity.ZKilometersPerSecond);
        var (dx, dy, dz) = (x - px * 1000, y - py * 1000, z - pz * 1000);
        var r = Length(px, py, pz);
        var (hx, hy, hz) = (py * uz - pz * uy, pz * ux - px * uz, px * uy - py * ux);
        var h = Length(hx, hy, hz);
        var (ax, ay, az) = (hy * pz - hz * py, hz * px - hx * pz, hx * py - hy * px);
        return (
            (dx * px + dy * py + dz * pz) / r,
            (dx * ax + dy * ay + dz * az) / (h * r),
            (dx * hx + dy * hy + dz * hz) / h);
    }

    private static double Length(double x, double y, double z) => Math.Sqrt(x * x + y * y + z * z);
}
