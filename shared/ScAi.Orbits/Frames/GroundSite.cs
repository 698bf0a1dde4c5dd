using static System.Math;

namespace ScAi.Orbits.Frames;

/// <summary>A place on Earth to look from: its Earth-fixed position and its horizon's axes, computed once.</summary>
public sealed class GroundSite
{
    private const double Degrees = 180.0 / PI;

    /// <summary>Prepares a place for looking.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The latitude is not in -90 to 90, or something is not finite.</exception>
    public GroundSite(GeodeticPosition position)
    {
        if (position.LatitudeDegrees is not (>= -90.0 and <= 90.0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(position), position.LatitudeDegrees, "The latitude must be -90 to 90 degrees.");
        }

        if (!double.IsFinite(position.LongitudeDegrees) || !double.IsFinite(position.AltitudeMeters))
        {
            throw new ArgumentOutOfRangeException(nameof(position), position, "Longitude and altitude must be finite.");
        }

        Geodetic = position;
        EarthFixed = Wgs84.ToEarthFixed(position);
        var (sinLatitude, cosLatitude) = SinCos(position.LatitudeDegrees / Degrees);
        var (sinLongitude, cosLongitude) = SinCos(position.LongitudeDegrees / Degrees);
        Up = (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
        East = (-sinLongitude, cosLongitude, 0.0);
        North = (-sinLatitude * cosLongitude, -sinLatitude * sinLongitude, cosLatitude);
    }

    /// <summary>The place.</summary>
    public GeodeticPosition Geodetic { get; }

    /// <summary>The place as Earth-fixed position.</summary>
    public Position<EarthFixed> EarthFixed { get; }

    internal (double X, double Y, double Z) Up { get; }

    internal (double X, double Y, double Z) East { get; }

    internal (double X, double Y, double Z) North { get; }

    /// <summary>Where a position appears.</summary>
    public LookAngles Look(Position<EarthFixed> target) =>
        Look(new State<EarthFixed>(target, new Velocity<EarthFixed>(double.NaN, double.NaN, double.NaN)));

    /// <summary>Where a position appears, and how fast its distance grows.</summary>
    public LookAngles Look(in State<EarthFixed> target)
    {
        var dx = target.Position.XKilometers - EarthFixed.XKilometers;
        var dy = target.Position.YKilometers - EarthFixed.YKilometers;
        var dz = target.Position.ZKilometers - EarthFixed.ZKilometers;
        var up = dx * Up.X + dy * Up.Y + dz * Up.Z;
        var east = dx * East.X + dy * East.Y;
        var north = dx * North.X + dy * North.Y + dz * North.Z;
        var range = Sqrt(dx * dx + dy * dy + dz * dz);
        var azimuth = Atan2(east, north) * Degrees;
        var rate = (dx * target.Velocity.XKilometersPerSecond + dy * target.Velocity.YKilometersPerSecond
            + dz * target.Velocity.ZKilometersPerSecond) / range;
        return new LookAngles(
            azimuth < 0.0 ? Min(azimuth + 360.0, BitDecrement(360.0)) : azimuth,
            Atan2(up, Sqrt(east * east + north * north)) * Degrees,
            range,
            rate);
    }
}
