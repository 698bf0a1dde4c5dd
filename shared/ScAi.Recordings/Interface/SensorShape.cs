namespace ScAi.Recordings;

/// <summary>The shape of a sensor's field of view.</summary>
public enum SensorShape
{
    /// <summary>A cone about the direction straight down.</summary>
    Cone,

    /// <summary>A rectangle across and along the track.</summary>
    Rectangle,
}
