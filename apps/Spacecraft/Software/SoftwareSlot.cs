namespace ScAi.Spacecraft.Software;

/// <summary>The two places for images.</summary>
public enum SoftwareSlot
{
    /// <summary>The first.</summary>
    A,

    /// <summary>The second.</summary>
    B,
}
