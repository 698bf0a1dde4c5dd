using ScAi.Orbits.Frames;
using static System.Math;

namespace ScAi.Orbits.Contacts;

/// <summary>A contact site as the search wants it: Earth-fixed position, horizon axes and the mask's sines.</summary>
internal sealed class SiteGeometry
{
    internal readonly double Sx, Sy, Sz, Ux, Uy, Uz, Ex, Ey, Nx, Ny, Nz;

    /// <summary>The site's own height along its vertical: a satellite's height above the horizon plane is r.U minus this.</summary>
    internal readonly double Height;

    internal readonly double SinLowest, SinHighest, LargestSine;
    internal readonly ElevationMask Mask;
    internal readonly GroundSite Ground;

    internal SiteGeometry(ContactSite site, Refraction? refraction)
    {
        Ground = new GroundSite(site.Position);
        Mask = refraction is null ? site.Mask : site.Mask.Mapped(refraction.GeometricDegrees);
        (Sx, Sy, Sz) = Ground.EarthFixed;
        (Ux, Uy, Uz) = Ground.Up;
        (Ex, Ey, _) = Ground.East;
        (Nx, Ny, Nz) = Ground.North;
        Height = Sx * Ux + Sy * Uy + Sz * Uz;
        SinLowest = Sin(Mask.LowestDegrees * (PI / 180.0));
        SinHighest = Sin(Mask.HighestDegrees * (PI / 180.0));
        LargestSine = Max(Abs(SinLowest), Abs(SinHighest));
    }

    /// <summary>A first look at one of many states.</summary>
    internal Glance Glance(EarthFixedStates states, int index)
    {
        var (dx, dy, dz) = (states.X[index] - Sx, states.Y[index] - Sy, states.Z[index] - Sz);
        var range = Sqrt(dx * dx + dy * dy + dz * dz);
        return new Glance(dx * Ux + dy * Uy + dz * Uz - SinLowest * range, range);
    }

    /// <summary>Everything the search asks about a satellite's Earth-fixed state, as seen from here.</summary>
    internal Sample Sample(in EarthFixedState state)
    {
        const double mu = 398600.8;
        const double omega = 7.292115855306589e-05;
        var (dx, dy, dz) = (state.X - Sx, state.Y - Sy, state.Z - Sz);
        var (vx, vy, vz) = (state.Vx, state.Vy, state.Vz);
        var rho2 = dx * dx + dy * dy + dz * dz;
        var rho = Sqrt(rho2);
        var up = dx * Ux + dy * Uy + dz * Uz;
        var upRate = vx * Ux + vy * Uy + vz * Uz;
        var dv = dx * vx + dy * vy + dz * vz;
        var rhoRate = dv / rho;

        // The acceleration of the two-body problem in the rotating frame: good to 0.2 %, which only sets the pace of the search.
        var r2 = state.X * state.X + state.Y * state.Y + state.Z * state.Z;
        var pull = mu / (r2 * Sqrt(r2));
        var ax = -pull * state.X + 2.0 * omega * vy + omega * omega * state.X;
        var ay = -pull * state.Y - 2.0 * omega * vx + omega * omega * state.Y;
        var az = -pull * state.Z;
        var upAcceleration = ax * Ux + ay * Uy + az * Uz;
        var v2 = vx * vx + vy * vy + vz * vz;
        var da = dx * ax + dy * ay + dz * az;
        var rhoAcceleration = (v2 + da - rhoRate * rhoRate) / rho;

        var q = upRate * rho2 - up * dv;
        var qRate = upAcceleration * rho2 + upRate * dv - up * (v2 + da);

        var sinMask = SinLowest;
        var bend = 0.0;
        if (!Mask.IsConstant)
        {
            var east = dx * Ex + dy * Ey;
            var north = dx * Nx + dy * Ny + dz * Nz;
            var eastRate = vx * Ex + vy * Ey;
            var northRate = vx * Nx + vy * Ny + vz * Nz;
            var level2 = east * east + north * north;
            var mask = Mask.At(Atan2(east, north), out var slope);
            sinMask = Sin(mask);
            bend = level2 > 0.0 ? Cos(mask) * slope * (eastRate * north - northRate * east) / level2 * rho : 0.0;
        }

        return new Sample(
            up - sinMask * rho, upRate - sinMask * rhoRate - bend, upAcceleration - sinMask * rhoAcceleration,
            q, qRate, up, rho);
    }

    /// <summary>Where the state appears from here at a time.</summary>
    internal ContactPoint Point(ScAi.Time.ScenarioTime time, in EarthFixedState state)
    {
        var look = Ground.Look(new Position<EarthFixed>(state.X, state.Y, state.Z));
        return new ContactPoint(time, look.AzimuthDegrees, look.ElevationDegrees, look.RangeKilometers);
    }
}
