namespace ScAi.Orbits.Coverage.Targets;

/// <summary>What a target's cells stand for, and so the unit of their weights.</summary>
public enum TargetKind
{
    /// <summary>Places; every cell weighs 1.</summary>
    Points,

    /// <summary>Pieces of lines, weighed by their length in km.</summary>
    Lines,

    /// <summary>Pieces of areas, weighed by their area on the ellipsoid in km^2.</summary>
    Areas,
}
