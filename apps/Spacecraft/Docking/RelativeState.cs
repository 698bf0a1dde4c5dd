namespace ScAi.Spacecraft.Docking;

/// <summary>Where the chaser is from the target, and how that changes; in the target's rotating local frame, m and m/s.</summary>
public readonly record struct RelativeState(RelativeVector Position, RelativeVector Velocity);
