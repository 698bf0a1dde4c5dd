namespace ScAi.Spacecraft.Navigation;

/// <summary>Estimate along one axis with its covariance.</summary>
/// <param name="Meters">Position.</param>
/// <param name="MetersPerSecond">Velocity.</param>
/// <param name="PositionVariance">m^2.</param>
/// <param name="Covariance">m^2/s.</param>
/// <param name="VelocityVariance">m^2/s^2.</param>
public readonly record struct AxisEstimate(
    double Meters, double MetersPerSecond, double PositionVariance, double Covariance, double VelocityVariance)
{
    /// <summary>P = F P F' + Q over a step, F = [1 t; 0 1], Q of white acceleration with that spectral density.</summary>
    internal AxisEstimate Spread(double seconds, double density)
    {
        var (p, c, v, t) = (PositionVariance, Covariance, VelocityVariance, seconds);
        return this with
        {
            PositionVariance = p + 2 * c * t + v * t * t + density * t * t * t / 3,
            Covariance = c + v * t + density * t * t / 2,
            VelocityVariance = v + density * t,
        };
    }

    /// <summary>A measured position.</summary>
    internal AxisEstimate WithPosition(double meters, double variance)
    {
        var total = PositionVariance + variance;
        var (gain, gainOfVelocity) = (PositionVariance / total, Covariance / total);
        var residual = meters - Meters;
        return new(
            Meters + gain * residual, MetersPerSecond + gainOfVelocity * residual,
            (1 - gain) * PositionVariance, (1 - gain) * Covariance, VelocityVariance - gainOfVelocity * Covariance);
    }

    /// <summary>A measured velocity.</summary>
    internal AxisEstimate WithVelocity(double metersPerSecond, double variance)
    {
        var total = VelocityVariance + variance;
        var (gainOfPosition, gain) = (Covariance / total, VelocityVariance / total);
        var residual = metersPerSecond - MetersPerSecond;
        return new(
            Meters + gainOfPosition * residual, MetersPerSecond + gain * residual,
            PositionVariance - gainOfPosition * Covariance, (1 - gain) * Covariance, (1 - gain) * VelocityVariance);
    }
}
