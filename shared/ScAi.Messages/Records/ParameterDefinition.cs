namespace ScAi.Messages;

/// <summary>A telemetry parameter.</summary>
/// <param name="Name">Packet and name, as in <c>power.batterySoc</c>.</param>
/// <param name="Unit">Its unit, as in <c>%</c>, <c>V</c>, <c>K</c>; empty for a pure number, a flag or a state.</param>
/// <param name="Description">What it is, in a phrase.</param>
/// <param name="States">For a state: the names of the values 0, 1, 2...; null for a number.</param>
/// <param name="Limits">Its limits, mildest first; empty when it has none.</param>
public sealed record ParameterDefinition(
    string Name,
    string Unit,
    string Description,
    IReadOnlyList<string>? States,
    IReadOnlyList<ParameterLimit> Limits);
