using ScAi.Orbits.Frames;

namespace ScAi.Orbits.Contacts;

/// <summary>A place on Earth that satellites come in view of.</summary>
/// <param name="Position">Where it is.</param>
/// <param name="Mask">How low it sees.</param>
public sealed record ContactSite(GeodeticPosition Position, ElevationMask Mask)
{
    /// <summary>A site with one mask all round.</summary>
    public ContactSite(double latitudeDegrees, double longitudeDegrees, double altitudeMeters = 0.0, double maskDegrees = 0.0)
        : this(new GeodeticPosition(latitudeDegrees, longitudeDegrees, altitudeMeters), ElevationMask.Constant(maskDegrees))
    {
    }
}
