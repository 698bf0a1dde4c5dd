using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Spacecraft.Commands;

/// <summary>A command that has been taken on board, for good.</summary>
/// <param name="Uplink">As it came first.</param>
/// <param name="LastAttempt">The highest attempt that came.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Since">Since when.</param>
/// <param name="Fraction">How much of it is done.</param>
/// <param name="Reason">Why it failed.</param>
public sealed record CommandEntry(
    CommandUplink Uplink, int LastAttempt, CommandStage Stage, ScenarioTime Since, double Fraction = 0, string? Reason = null)
{
    /// <summary>Whether nothing more happens to it.</summary>
    public bool IsOver => Stage is CommandStage.Completed or CommandStage.Failed;
}
