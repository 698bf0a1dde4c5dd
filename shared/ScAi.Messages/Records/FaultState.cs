using ScAi.Time;

namespace ScAi.Messages;

/// <summary>
/// What is really broken on a spacecraft: the truth that nobody on the ground knows, for recordings and for measuring how well
/// faults are found; <c>PREFIX/SPACECRAFT/fault</c>.
/// </summary>
/// <param name="Id">The satellite.</param>
/// <param name="Fault">Its name in the description.</param>
/// <param name="Magnitude">How much.</param>
/// <param name="Active">Whether it is broken from now on.</param>
/// <param name="Time">When that began.</param>
public sealed record FaultState(int Id, string Fault, double Magnitude, bool Active, ScenarioTime Time) : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => Time;
}
