namespace ScAi.Spacecraft.Attitude;

/// <summary>What the attitude control aims at.</summary>
public enum AttitudeMode
{
    /// <summary>Stop turning, with torquers alone.</summary>
    Detumble,

    /// <summary>Array to the Sun.</summary>
    SunSafe,

    /// <summary>Instrument down, thruster along the flight.</summary>
    Nadir,

    /// <summary>Instrument to a given direction.</summary>
    Target,

    /// <summary>A given attitude and rate.</summary>
    Slew,
}
