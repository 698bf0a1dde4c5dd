namespace ScAi.Constellations.Catalogue.Items;

/// <summary>How a sensor sees.</summary>
public enum SensorType
{
    /// <summary>A rectangular field of view, given by its half angles.</summary>
    Optical,

    /// <summary>Synthetic-aperture radar: a sector of pitch and azimuth.</summary>
    Sar,
}
