using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.GroundTracks;

/// <summary>The path of a satellite over the ground, and the strip that it sees.</summary>
public static class GroundTrack
{
    /// <summary>The path at regular times from <paramref name="from"/> to <paramref name="to"/>, both inclusive as far as the steps reach.</summary>
    /// <param name="satellite">Whose path.</param>
    /// <param name="from">The first point.</param>
    /// <param name="to">No point is after it.</param>
    /// <param name="step">Positive.</param>
    /// <param name="orientation">Earth orientation data, if known.</param>
    /// <returns>Points one after the other; ends early where there is no state.</returns>
    public static IEnumerable<GroundTrackPoint> Of(
        Sgp4 satellite, ScenarioTime from, ScenarioTime to, TimeSpan step, EarthOrientation? orientation = null)
    {
        ArgumentNullException.ThrowIfNull(satellite);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero);
        for (var time = from; time <= to; time += step)
        {
            if (satellite.Propagate(time, out var state) != PropagationCode.None)
            {
                yield break;
            }

            var earthFixed = state.ToEarthFixed(time, orientation);
            yield return new GroundTrackPoint(time, earthFixed.ToGeodetic(), earthFixed);
        }
    }

    /// <summary>
    /// Where lines of sight, tilted from the direction to the Earth's centre across the track, meet the ellipsoid: the edges of
    /// the swath.
    /// </summary>
    /// <param name="state">The satellite.</param>
    /// <param name="offNadirDegrees">The tilt: positive to the right of the flight direction, negative to the left.</param>
    /// <returns>The place on the ground, or <c>null</c> when the line passes the Earth.</returns>
    public static GeodeticPosition? AcrossTrack(in State<EarthFixed> state, double offNadirDegrees)
    {
        var (p, v) = state;
        var radius = p.LengthKilometers;
        var nadir = (X: -p.XKilometers / radius, Y: -p.YKilometers / radius, Z: -p.ZKilometers / radius);

        // Right of the flight direction, seen from above: velocity x (outward) radius.
        var (rx, ry, rz) = (
            v.YKilometersPerSecond * -nadir.Z - v.ZKilometersPerSecond * -nadir.Y,
            v.ZKilometersPerSecond * -nadir.X - v.XKilometersPerSecond * -nadir.Z,
            v.XKilometersPerSecond * -nadir.Y - v.YKilometersPerSecond * -nadir.X);
        var length = Math.Sqrt(rx * rx + ry * ry + rz * rz);
        var (sin, cos) = Math.SinCos(offNadirDegrees * Math.PI / 180.0);
        return LineOfSight.ToGround(p, (
            cos * nadir.X + sin * rx / length, cos * nadir.Y + sin * ry / length, cos * nadir.Z + sin * rz / length));
    }
}
