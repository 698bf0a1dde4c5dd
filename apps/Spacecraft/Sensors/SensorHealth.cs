namespace ScAi.Spacecraft.Sensors;

/// <summary>What a device's own checks say.</summary>
public enum SensorHealth
{
    /// <summary>Nothing to say: it is off.</summary>
    Off,

    /// <summary>Its readings are numbers and change.</summary>
    Good,

    /// <summary>Its readings no longer change, which noise should see to.</summary>
    Frozen,

    /// <summary>Its readings are not numbers.</summary>
    Failed,
}
