namespace ScAi.Orbits.Coverage.Targets;

/// <summary>How a grid divides a row of latitude.</summary>
public enum GridShape
{
    /// <summary>Every row into as many cells: a plain raster, whose cells shrink towards the poles.</summary>
    EqualAngle,

    /// <summary>Fewer cells towards the poles, so that all are about as wide as they are high.</summary>
    EvenlySpaced,
}
