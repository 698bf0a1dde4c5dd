using ScAi.Time;

namespace ScAi.Messages;

/// <summary>A simulation breaks something on a spacecraft, or mends it; <c>PREFIX/MISSIONCONTROL/fault</c>.</summary>
/// <param name="Key">Chosen by the sender; a repeated key does nothing.</param>
/// <param name="Id">The satellite.</param>
/// <param name="Fault">Its name in the description.</param>
/// <param name="Magnitude">How much, in the unit of the description.</param>
/// <param name="Active">True breaks, false mends.</param>
/// <param name="Time">When.</param>
public sealed record FaultInjection(string Key, int Id, string Fault, double Magnitude, bool Active, ScenarioTime Time)
    : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => Time;
}
