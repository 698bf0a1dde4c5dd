using ScAi.Messages;

namespace ScAi.Launcher.Running;

/// <summary>How a run ended, before its books are looked at.</summary>
/// <param name="ExitCode">See <see cref="ScAi.Federation.RunExit"/>.</param>
/// <param name="Reason">Why it failed; null when it did not.</param>
/// <param name="Status">The manager's last word.</param>
/// <param name="Wall">How long the run took, from the first process or app to the last.</param>
internal sealed record RunOutcome(int ExitCode, string? Reason, RunStatus? Status, TimeSpan Wall)
{
    /// <summary>What went wrong without touching the result.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
