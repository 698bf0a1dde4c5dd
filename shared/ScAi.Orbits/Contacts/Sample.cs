namespace ScAi.Orbits.Contacts;

/// <summary>
/// A satellite seen from a site at one instant. G is the height above the mask's cone, up - sin(mask) range, in km: the satellite
/// is in view where it is not negative. Q is range^3 times the rate of the sine of the elevation.
/// </summary>
internal readonly record struct Sample(
    double G, double GRate, double GAcceleration, double Q, double QRate, double Up, double Range)
{
    internal bool IsValid => !double.IsNaN(G);

    internal bool IsVisible => G >= 0.0;
}
