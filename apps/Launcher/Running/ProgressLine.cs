using ScAi.Launcher.Commands;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Running;

/// <summary>
/// Shows how far a run is: one line that rewrites itself in a terminal, a line every few seconds elsewhere, or JSON lines.
/// </summary>
internal sealed class ProgressLine(bool asJson, TextWriter output, TimeProvider clock)
{
    private static readonly TimeSpan SlowEvery = TimeSpan.FromSeconds(5);
    private readonly bool _rewrites = !asJson && !Console.IsErrorRedirected;
    private DateTimeOffset _due;
    private RunPhase? _phase;
    private (DateTimeOffset Wall, ScenarioTime Sim, long Messages)? _before;
    private double _rate;
    private double _messagesPerSecond;

    public void Show(RunStatus status)
    {
        var now = clock.GetUtcNow();
        Measure(status, now);
        if (!_rewrites && !asJson && now < _due && status.Phase == _phase)
        {
            return;
        }

        (_due, _phase) = (now + SlowEvery, status.Phase);
        if (asJson)
        {
            output.WriteLine(ReadableJson.Of(
                new ProgressReport(
                    $"{status.Phase}".ToLowerInvariant(), status.SimTime.ToString(), Math.Round(_rate, 1), status.Messages,
                    Math.Round(_messagesPerSecond), status.WaitingFor, status.Reason),
                ProgressJson.Default.ProgressReport));
        }
        else
        {
            output.Write((_rewrites ? "\r\u001b[K" : "") + Text(status) + (_rewrites ? "" : Environment.NewLine));
        }
    }

    /// <summary>Shows where the run can be reached.</summary>
    public void Show(JoiningNote note) => output.WriteLine(
        asJson ? ReadableJson.Of(note, JoiningJson.Default.JoiningNote) : note.ToString());

    /// <summary>Shows where the run can be looked at.</summary>
    public void Show(ObserverNote note) => output.WriteLine(
        asJson ? ReadableJson.Of(note, ObserverNoteJson.Default.ObserverNote) : (_rewrites ? "\r\u001b[K" : "") + note);

    /// <summary>Shows where mission control can be reached.</summary>
    public void Show(MissionControlNote note) => output.WriteLine(
        asJson ? ReadableJson.Of(note, MissionControlNoteJson.Default.MissionControlNote) : (_rewrites ? "\r\u001b[K" : "") + note);

    /// <summary>Leaves the line that rewrites itself.</summary>
    public void End()
    {
        if (_rewrites)
        {
            output.WriteLine();
        }
    }

    private void Measure(RunStatus status, DateTimeOffset now)
    {
        if (_before is { } before)
        {
            var wall = (now - before.Wall).TotalSeconds;
            if (wall < 0.2)
            {
                return;
            }

            _rate = (status.SimTime - before.Sim).TotalSeconds / wall;
            _messagesPerSecond = (status.Messages - before.Messages) / wall;
        }

        _before = (now, status.SimTime, status.Messages);
    }

    private string Text(RunStatus status)
    {
        var share = (status.SimTime - status.SimStartTime) / (status.SimStopTime - status.SimStartTime);
        var lag = status.TimeScalingFactor is { } asked && status.Phase == RunPhase.Running && _rate > 0 && _rate < 0.9 * asked
            ? $" (behind: {_rate:0}x)"
            : "";
        var waiting = status.WaitingFor.Count > 0 ? $"  waiting for {string.Join(", ", status.WaitingFor)}" : "";
        return $"{$"{status.Phase}".ToLowerInvariant(),-12} {status.SimTime} UTC {share,4:0%}  "
            + $"rate {RateText.Of(status.TimeScalingFactor)}{lag}  {_messagesPerSecond:0} messages/s{waiting}";
    }
}
