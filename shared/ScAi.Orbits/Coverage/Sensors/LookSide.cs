namespace ScAi.Orbits.Coverage.Sensors;

/// <summary>To which side a radar looks, seen from above in the flight direction.</summary>
public enum LookSide
{
    /// <summary>To the left.</summary>
    Left,

    /// <summary>To the right.</summary>
    Right,

    /// <summary>To either side.</summary>
    Both,
}
