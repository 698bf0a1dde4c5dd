namespace ScAi.Orbits.Sunlight;

/// <summary>How a satellite is lit.</summary>
public enum Illumination
{
    /// <summary>The whole Sun is in view.</summary>
    Sunlight,

    /// <summary>The Earth covers a part of the Sun (or stands inside its disc).</summary>
    Penumbra,

    /// <summary>The Earth covers the Sun.</summary>
    Umbra,
}
