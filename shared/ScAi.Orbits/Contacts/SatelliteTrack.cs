using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Contacts;

/// <summary>
/// A satellite's Earth-fixed path on a grid of time that is anchored at 1970 and chosen by the orbit alone. An instant is a
/// cell of the grid and seconds into it, so that it has one representation whatever interval is being searched.
/// </summary>
internal sealed class SatelliteTrack
{
    /// <summary>The angle (rad) that the satellite may go through at perigee from one node of the grid to the next.</summary>
    private const double LargestArc = 0.072;

    private const double Omega = 7.292115855306589e-05;
    private static readonly long[] Steps = [480_000_000, 240_000_000, 120_000_000, 60_000_000, 30_000_000];

    private readonly Sgp4 satellite;

    internal SatelliteTrack(Sgp4 satellite)
    {
        this.satellite = satellite;
        var mu = satellite.Gravity.GravitationalParameter;
        var mean = satellite.Mean;
        var radius = satellite.Gravity.EquatorialRadiusKilometers;
        var perigee = Max(mean.Ao * (1.0 - mean.Ecco) * radius, 6300.0);
        var perigeeRate = Sqrt(mu * (1.0 + mean.Ecco) / (perigee * perigee * perigee));
        StepMicroseconds = Steps[^1];
        foreach (var step in Steps)
        {
            if (step * 1e-6 * perigeeRate <= LargestArc)
            {
                StepMicroseconds = step;
                break;
            }
        }

        // Bounds that hold with room for what perturbations do to the perigee.
        var closest = Max(perigee - 300.0, 6200.0);
        FarthestKilometers = 1.1 * mean.Ao * (1.0 + mean.Ecco) * radius + 500.0;
        LargestSpeed = 1.05 * Sqrt(2.0 * mu / closest) + Omega * Min(FarthestKilometers, 1e5);
        LargestAcceleration = 1.1 * (mu / (closest * closest) + 2.0 * Omega * LargestSpeed + Omega * Omega * FarthestKilometers);
    }

    internal long StepMicroseconds { get; }

    internal double StepSeconds => StepMicroseconds * 1e-6;

    internal double FarthestKilometers { get; }

    internal double LargestSpeed { get; }

    internal double LargestAcceleration { get; }

    /// <summary>The states at instants, each a cell and seconds into it.</summary>
    internal void Evaluate(ReadOnlySpan<long> cells, ReadOnlySpan<double> seconds, EarthFixedStates states)
    {
        states.EnsureCapacity(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            var state = At(cells[i], seconds[i]);
            (states.X[i], states.Y[i], states.Z[i]) = (state.X, state.Y, state.Z);
            (states.Vx[i], states.Vy[i], states.Vz[i]) = (state.Vx, state.Vy, state.Vz);
        }
    }

    /// <summary>The state at an instant.</summary>
    internal EarthFixedState At(long cell, double seconds)
    {
        var start = cell * StepMicroseconds;
        var minutes = (start - satellite.Elements.Epoch.UnixMicroseconds + seconds * 1e6) * (1.0 / 60e6);
        if (satellite.PropagateMinutes(minutes, out var state) != PropagationCode.None)
        {
            return new EarthFixedState(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        var (sin, cos) = SinCos(SiderealTime.AtRadians(ScenarioTime.FromUnixMicroseconds(start)) + Omega * seconds);
        var (x, y) = (cos * state.Position.XKilometers + sin * state.Position.YKilometers,
            cos * state.Position.YKilometers - sin * state.Position.XKilometers);
        return new EarthFixedState(
            x, y, state.Position.ZKilometers,
            cos * state.Velocity.XKilometersPerSecond + sin * state.Velocity.YKilometersPerSecond + Omega * y,
            cos * state.Velocity.YKilometersPerSecond - sin * state.Velocity.XKilometersPerSecond - Omega * x,
            state.Velocity.ZKilometersPerSecond);
    }
}
