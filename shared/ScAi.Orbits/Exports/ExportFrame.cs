namespace ScAi.Orbits.Exports;

/// <summary>The frame that an export gives states in.</summary>
public enum ExportFrame
{
    /// <summary>True equator, mean equinox of date; km and km/s.</summary>
    Teme,

    /// <summary>Fixed to the Earth; km and km/s relative to it.</summary>
    EarthFixed,

    /// <summary>Latitude, longitude and altitude on WGS-84.</summary>
    Geodetic,
}
