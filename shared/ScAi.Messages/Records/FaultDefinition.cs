namespace ScAi.Messages;

/// <summary>Something that a simulation may break on a spacecraft.</summary>
/// <param name="Name">Subsystem and fault, as in <c>power.stringLoss</c>.</param>
/// <param name="Unit">The unit of its magnitude; empty for a pure number or a mere switch.</param>
/// <param name="Description">What it does, in a phrase.</param>
/// <param name="Low">The least its magnitude may be.</param>
/// <param name="High">The most its magnitude may be.</param>
public sealed record FaultDefinition(string Name, string Unit, string Description, double Low, double High);
