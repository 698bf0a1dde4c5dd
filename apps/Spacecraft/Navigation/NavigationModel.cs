using ScAi.Spacecraft.Sensors;

namespace ScAi.Spacecraft.Navigation;

/// <summary>A satellite-navigation receiver with its errors, and an extended Kalman filter that makes an orbit of its fixes.</summary>
/// <remarks>
/// The estimate is carried on by gravity to J2 (and measured thrust) in steps of 10 s at most; the covariance is carried axis
/// by axis as that of free motion, which leaves out the gravity gradient: relative n^2 t^2, 1e-4 in 10 s.
/// </remarks>
public static class NavigationModel
{
    private const double MostSeconds = 10;

    /// <summary>Knows nothing yet.</summary>
    public static NavigationState Initial(NavigationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return default;
    }

    /// <summary>One step with one fix at its end.</summary>
    public static (NavigationState Next, NavigationOutputs Outputs) Step(
        in NavigationState state, NavigationParameters parameters, in NavigationInputs inputs, double seconds)
    {
        var draws = inputs.Draws;
        var next = state with
        {
            BiasX = GaussMarkov.Step(state.BiasX, parameters.BiasMeters, parameters.BiasSeconds, draws.BiasX, seconds),
            BiasY = GaussMarkov.Step(state.BiasY, parameters.BiasMeters, parameters.BiasSeconds, draws.BiasY, seconds),
            BiasZ = GaussMarkov.Step(state.BiasZ, parameters.BiasMeters, parameters.BiasSeconds, draws.BiasZ, seconds),
        };
        next = Predict(next, parameters, inputs, seconds);
        var residual = double.NaN;
        var used = false;
        if (inputs.Powered)
        {
            var fix = Fix(next, parameters, inputs);
            if (fix.IsNumber)
            {
                (next, residual, used) = Correct(next with { Measured = fix }, parameters, fix);
            }
        }

        return (next, NavigationReport.Of(next, parameters, inputs, residual, used, inputs.Powered ? parameters.DrawWatts : 0));
    }

    private static NavigationFix Fix(in NavigationState state, NavigationParameters parameters, in NavigationInputs inputs)
    {
        if (inputs.NotANumber)
        {
            return new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        if (inputs.Stuck && state.Measured is { } last)
        {
            return last;
        }

        var factor = inputs.NoiseFactor > 0 ? inputs.NoiseFactor : 1;
        var (p, v) = (factor * parameters.PositionNoiseMeters, factor * parameters.VelocityNoiseMetersPerSecond);
        var draws = inputs.Draws;
        return new(
            inputs.Position.XKilometers * 1000 + state.BiasX + inputs.AddedBiasMeters + p * draws.PositionX,
            inputs.Position.YKilometers * 1000 + state.BiasY + inputs.AddedBiasMeters + p * draws.PositionY,
            inputs.Position.ZKilometers * 1000 + state.BiasZ + inputs.AddedBiasMeters + p * draws.PositionZ,
            inputs.Velocity.XKilometersPerSecond * 1000 + v * draws.VelocityX,
            inputs.Velocity.YKilometersPerSecond * 1000 + v * draws.VelocityY,
            inputs.Velocity.ZKilometersPerSecond * 1000 + v * draws.VelocityZ);
    }

    private static NavigationState Predict(
        in NavigationState state, NavigationParameters parameters, in NavigationInputs inputs, double seconds)
    {
        if (!state.Started || seconds <= 0)
        {
            return state;
        }

        var (x, y, z) = (state.X.Meters, state.Y.Meters, state.Z.Meters);
        var (vx, vy, vz) = (state.X.MetersPerSecond, state.Y.MetersPerSecond, state.Z.MetersPerSecond);
        var parts = (int)Math.Ceiling(seconds / MostSeconds);
        for (var i = 0; i < parts; i++)
        {
            OrbitForces.Advance(
                ref x, ref y, ref z, ref vx, ref vy, ref vz, inputs.ThrustXMetersPerSecondSquared,
                inputs.ThrustYMetersPerSecondSquared, inputs.ThrustZMetersPerSecondSquared, seconds / parts);
        }

        return state with
        {
            X = (state.X with { Meters = x, MetersPerSecond = vx }).Spread(seconds, parameters.ProcessNoise),
            Y = (state.Y with { Meters = y, MetersPerSecond = vy }).Spread(seconds, parameters.ProcessNoise),
            Z = (state.Z with { Meters = z, MetersPerSecond = vz }).Spread(seconds, parameters.ProcessNoise),
        };
    }

    private static (NavigationState Next, double Residual, bool Used) Correct(
        in NavigationState state, NavigationParameters parameters, in NavigationFix fix)
    {
        // The slow error counts as noise: the filter does not estimate it.
        var position = parameters.PositionNoiseMeters * parameters.PositionNoiseMeters + parameters.BiasMeters * parameters.BiasMeters;
        var velocity = parameters.VelocityNoiseMetersPerSecond * parameters.VelocityNoiseMetersPerSecond;
        if (!state.Started || state.Rejected >= parameters.MostRejected)
        {
            return (state with
            {
                X = new(fix.X, fix.VelocityX, position, 0, velocity),
                Y = new(fix.Y, fix.VelocityY, position, 0, velocity),
                Z = new(fix.Z, fix.VelocityZ, position, 0, velocity),
                Started = true,
                Rejected = 0,
                Accepted = state.Accepted + 1,
            }, 0, true);
        }

        var (dx, dy, dz) = (fix.X - state.X.Meters, fix.Y - state.Y.Meters, fix.Z - state.Z.Meters);
        var gate = parameters.GateDeviations * parameters.GateDeviations;
        var residual = Math.Sqrt(dx * dx + dy * dy + dz * dz);
        if (dx * dx > gate * (state.X.PositionVariance + position)
            || dy * dy > gate * (state.Y.PositionVariance + position)
            || dz * dz > gate * (state.Z.PositionVariance + position))
        {
            return (state with { Rejected = state.Rejected + 1 }, residual, false);
        }

        return (state with
        {
            X = state.X.WithPosition(fix.X, position).WithVelocity(fix.VelocityX, velocity),
            Y = state.Y.WithPosition(fix.Y, position).WithVelocity(fix.VelocityY, velocity),
            Z = state.Z.WithPosition(fix.Z, position).WithVelocity(fix.VelocityZ, velocity),
            Rejected = 0,
            Accepted = state.Accepted + 1,
        }, residual, true);
    }
}
