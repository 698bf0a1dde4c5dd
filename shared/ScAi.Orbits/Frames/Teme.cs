namespace ScAi.Orbits.Frames;

/// <summary>True equator, mean equinox of date: the frame SGP4 works in. Inertial for the purpose of one instant.</summary>
public sealed class Teme : IFrame
{
    private Teme()
    {
    }
}
