namespace ScAi.Orbits.Frames;

/// <summary>Rotates with the Earth about the pole of date: Earth-fixed but for polar motion.</summary>
public sealed class PseudoEarthFixed : IFrame
{
    private PseudoEarthFixed()
    {
    }
}
