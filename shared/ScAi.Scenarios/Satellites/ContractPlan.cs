using ScAi.Messages;

namespace ScAi.Scenarios;

/// <summary>A contract that a station backs: while the station is out, the satellite pays another way.</summary>
/// <param name="Station">The id of the station that backs the contract.</param>
/// <param name="Fallback">How the satellite pays while that station is out.</param>
public sealed record ContractPlan(int Station, CostMode Fallback = CostMode.Discrete);
