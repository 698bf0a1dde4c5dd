using ScAi.Orbits.Frames;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>A station as a vehicle knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Site">Where it is.</param>
/// <param name="MaskDegrees">The elevation from which it works.</param>
/// <param name="InOperation">False during an outage.</param>
public sealed record StationView(int Id, GroundSite Site, double MaskDegrees, bool InOperation);
