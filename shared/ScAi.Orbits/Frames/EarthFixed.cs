namespace ScAi.Orbits.Frames;

/// <summary>Fixed to the Earth's crust (ITRS): x to the zero meridian, z to the reference pole.</summary>
public sealed class EarthFixed : IFrame
{
    private EarthFixed()
    {
    }
}
