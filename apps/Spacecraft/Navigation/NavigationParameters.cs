namespace ScAi.Spacecraft.Navigation;

/// <summary>The satellite-navigation receiver and the orbit filter behind it.</summary>
public sealed record NavigationParameters
{
    /// <summary>Standard deviation of the white noise of a measured position, per axis.</summary>
    public double PositionNoiseMeters { get; init; } = 7;

    /// <summary>The same of a measured velocity.</summary>
    public double VelocityNoiseMetersPerSecond { get; init; } = 0.05;

    /// <summary>Standard deviation of the slow error of position, per axis.</summary>
    public double BiasMeters { get; init; } = 2;

    /// <summary>Correlation time of that error.</summary>
    public double BiasSeconds { get; init; } = 1800;

    /// <summary>
    /// What the filter's forces (gravity to J2) leave out, as white noise: spectral density of acceleration, m^2/s^3.
    /// </summary>
    public double ProcessNoise { get; init; } = 1e-6;

    /// <summary>A measurement further from the prediction than that many standard deviations is thrown away.</summary>
    public double GateDeviations { get; init; } = 6;

    /// <summary>After so many thrown away in a row the filter begins anew from the next measurement.</summary>
    public int MostRejected { get; init; } = 30;

    /// <summary>What receiver and computer draw.</summary>
    public double DrawWatts { get; init; } = 2;
}
