using ScAi.Orbits.Frames;
using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Geometry;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>How to look at a place on the ground.</summary>
internal static class TargetSight
{
    private const double EarthRadiansPerSecond = 7.292115e-5;

    /// <summary>The instrument to the place, turning as the place goes by; straight down while the place is behind the horizon.</summary>
    public static AttitudeInputs Aim(in AttitudeInputs inputs, (double LatitudeDegrees, double LongitudeDegrees) target, ScenarioTime time)
    {
        var site = Wgs84.ToEarthFixed(new GeodeticPosition(target.LatitudeDegrees, target.LongitudeDegrees));
        var (sin, cos) = Math.SinCos(SiderealTime.AtRadians(time));
        var place = new Vector3D(
            cos * site.XKilometers - sin * site.YKilometers, sin * site.XKilometers + cos * site.YKilometers, site.ZKilometers);
        var towards = place - inputs.Orbit.Position.Kilometers();
        if (towards.Dot(place) > 0)
        {
            return inputs with { Mode = AttitudeMode.Nadir };
        }

        var motion = new Vector3D(-EarthRadiansPerSecond * place.Y, EarthRadiansPerSecond * place.X, 0) - inputs.Orbit.Velocity.KilometersPerSecond();
        return inputs with { TargetDirection = towards.Unit(), TargetRateRadiansPerSecond = towards.Cross(motion) / towards.LengthSquared };
    }
}
