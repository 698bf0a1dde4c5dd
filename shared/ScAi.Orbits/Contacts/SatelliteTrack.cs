using System.Runtime.Intrinsics;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Orbits.Propagation.Vectors;
using ScAi.Time;
using static System.Math;
using static ScAi.Orbits.Propagation.Vectors.Lanes;

namespace ScAi.Orbits.Contacts;

/// <summary>
/// A satellite's Earth-fixed path on a grid of time that is anchored at 1970 and chosen by the orbit alone. An instant is a
/// cell of the grid and seconds into it, so that it has one representation whatever interval is being searched.
/// </summary>
internal sealed class SatelliteTrack
{
    /// <summary>The angle (rad) that the satellite may go through at perigee from one node of the grid to the next.</summary>
    private const double LargestArc = 0.072;

    /// <summary>The rate of mean sidereal time, rad/s; it changes by 1e-15 of itself in a year.</summary>
    private const double Omega = 7.292115855306589e-5;

    private static readonly long[] Steps = [480_000_000, 240_000_000, 120_000_000, 60_000_000, 30_000_000];

    private readonly Sgp4 satellite;
    private readonly double[] constants;
    private readonly EarthOrientation? orientation;

    internal SatelliteTrack(Sgp4 satellite, EarthOrientation? orientation)
    {
        this.satellite = satellite;
        this.orientation = orientation;
        constants = C.Of(satellite);
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

    /// <summary>The Earth's angle at the start of a cell.</summary>
    internal double AngleAtNode(long cell)
    {
        var time = ScenarioTime.FromUnixMicroseconds(cell * StepMicroseconds);
        return SiderealTime.AtRadians(time, orientation?.At(time).Ut1MinusUtcSeconds ?? 0.0);
    }

    /// <summary>The states at instants, each a cell and seconds into it.</summary>
    internal void Evaluate(Instants instants, EarthFixedStates states)
    {
        var count = instants.Count;
        var (minutes, angles) = (instants.Minutes, instants.Angles);
        var epoch = satellite.Elements.Epoch.UnixMicroseconds;
        for (var i = 0; i < count; i++)
        {
            var start = instants.Cells[i] * StepMicroseconds;
            minutes[i] = (start - epoch + instants.Seconds[i] * 1e6) * (1.0 / 60e6);
            angles[i] = AngleAtNode(instants.Cells[i]) + Omega * instants.Seconds[i];
        }

        Evaluate(minutes, angles, count, states);
        if (orientation is not null)
        {
            for (var i = 0; i < count; i++)
            {
                Tilt(instants.Cells[i], i, states);
            }
        }
    }

    /// <summary>The states at the nodes of consecutive cells, with the Earth's angles there given.</summary>
    internal void EvaluateNodes(long firstCell, int count, double[] angles, double[] minutes, EarthFixedStates states)
    {
        var epoch = satellite.Elements.Epoch.UnixMicroseconds;
        for (var i = 0; i < count; i++)
        {
            minutes[i] = ((firstCell + i) * StepMicroseconds - epoch) * (1.0 / 60e6);
        }

        Evaluate(minutes, angles, count, states);
        for (var i = 0; orientation is not null && i < count; i++)
        {
            Tilt(firstCell + i, i, states);
        }
    }

    /// <summary>Polar motion, as at the start of the cell.</summary>
    private void Tilt(long cell, int i, EarthFixedStates s)
    {
        var (xp, yp) = EarthRotation.Pole(ScenarioTime.FromUnixMicroseconds(cell * StepMicroseconds), orientation);
        (s.X[i], s.Y[i], s.Z[i]) = (s.X[i] + xp * s.Z[i], s.Y[i] - yp * s.Z[i], s.Z[i] - xp * s.X[i] + yp * s.Y[i]);
        (s.Vx[i], s.Vy[i], s.Vz[i]) = (s.Vx[i] + xp * s.Vz[i], s.Vy[i] - yp * s.Vz[i], s.Vz[i] - xp * s.Vx[i] + yp * s.Vy[i]);
    }

    private unsafe void Evaluate(double[] minutes, double[] angles, int count, EarthFixedStates states)
    {
        states.EnsureCapacity(count);
        fixed (double* t = minutes, angle = angles)
        fixed (double* x = states.X, y = states.Y, z = states.Z, vx = states.Vx, vy = states.Vy, vz = states.Vz)
        {
            SatelliteKernel.Propagate(satellite, constants, null, t, count, new StatePointers(x, y, z, vx, vy, vz), null);

            // Turn with the Earth; the arrays have room for a last vector that is not full.
            for (var i = 0; i < count; i += 4)
            {
                Lanes.SinCos(Vector256.Load(angle + i), out var sin, out var cos);
                var (xi, yi) = (Vector256.Load(x + i), Vector256.Load(y + i));
                var (vxi, vyi) = (Vector256.Load(vx + i), Vector256.Load(vy + i));
                var xe = F(cos, xi, sin * yi);
                var ye = NF(sin, xi, cos * yi);
                xe.Store(x + i);
                ye.Store(y + i);
                F(K(Omega), ye, F(cos, vxi, sin * vyi)).Store(vx + i);
                NF(K(Omega), xe, NF(sin, vxi, cos * vyi)).Store(vy + i);
            }
        }
    }
}
