namespace ScAi.Orbits.Coverage.Access;

/// <summary>What the vector of a constraint is fixed to.</summary>
internal enum ConstraintKind : byte
{
    /// <summary>The target's vertical.</summary>
    Vertical,

    /// <summary>The satellite's axes.</summary>
    Body,

    /// <summary>The Sun; the constraint is on the target alone.</summary>
    Sun,
}
