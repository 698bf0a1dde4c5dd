namespace ScAi.MissionControl.Faults;

/// <summary>A wish to break something, or to mend it.</summary>
/// <param name="Spacecraft">The spacecraft.</param>
/// <param name="Fault">The fault's name in the description.</param>
/// <param name="Magnitude">How much, in the unit of the description; null mends.</param>
internal sealed record FaultWish(int Spacecraft, string Fault, double? Magnitude = null);
