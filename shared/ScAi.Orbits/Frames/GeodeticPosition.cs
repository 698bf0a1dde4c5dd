namespace ScAi.Orbits.Frames;

/// <summary>A place relative to the WGS-84 ellipsoid.</summary>
/// <param name="LatitudeDegrees">Geodetic, north positive, -90 to 90.</param>
/// <param name="LongitudeDegrees">East positive; results are in -180 to 180.</param>
/// <param name="AltitudeMeters">Above the ellipsoid.</param>
public readonly record struct GeodeticPosition(double LatitudeDegrees, double LongitudeDegrees, double AltitudeMeters = 0.0);
