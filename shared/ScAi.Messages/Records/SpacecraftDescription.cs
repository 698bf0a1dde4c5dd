namespace ScAi.Messages;

/// <summary>
/// What a spacecraft measures and what it can be told to do; once per spacecraft while initialising;
/// <c>PREFIX/SPACECRAFT/description</c>.
/// </summary>
/// <param name="Id">The satellite; ids as in <see cref="SatelliteReady"/>.</param>
/// <param name="Name">The satellite's name.</param>
/// <param name="Crewed">Whether people are on board.</param>
/// <param name="Parameters">Everything that comes down, each name once.</param>
/// <param name="Commands">Everything that may go up, each name once.</param>
/// <param name="Faults">What a simulation may break, by name; see <see cref="FaultInjection"/>.</param>
public sealed record SpacecraftDescription(
    int Id,
    string Name,
    bool Crewed,
    IReadOnlyList<ParameterDefinition> Parameters,
    IReadOnlyList<CommandDefinition> Commands,
    IReadOnlyList<FaultDefinition> Faults) : IWireRecord;
