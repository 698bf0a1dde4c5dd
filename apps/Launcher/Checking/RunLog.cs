using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Checking;

/// <summary>What the manager of the watched run has said so far.</summary>
internal sealed class RunLog(Subject subject)
{
    private readonly Dictionary<long, Tick> _ticks = [];
    private bool _hasNews;
    private bool _hasHeardSubject;

    /// <summary>Whether the watch began when the run had begun already, so that first things may have been missed.</summary>
    public bool IsJoinedLate { get; private set; }

    /// <summary>Whether the federate was there before the watch, so that its first words may have been missed.</summary>
    public bool IsSubjectEarlier { get; private set; }

    /// <summary>The run's identity; null until the manager has said it.</summary>
    public string? Id { get; private set; }

    /// <summary>The scenario's window; null until init.</summary>
    public (ScenarioTime Start, ScenarioTime Stop)? Window { get; private set; }

    /// <summary>Whether start has been sent.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>The latest tick granted; null in free-running time and before the first.</summary>
    public Tick? LatestGrant { get; private set; }

    /// <summary>When stop was sent, wall clock; null before.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Where the run is; null until the manager has said it.</summary>
    public RunStatus? Status { get; private set; }

    /// <summary>Whether the manager has said its last word.</summary>
    public bool IsOver => Status?.Phase is RunPhase.Done or RunPhase.Failed;

    /// <summary>Whether the manager was waiting for the watched federate when last it spoke.</summary>
    public bool WaitsForSubject { get; private set; }

    /// <summary>Whether the broker carries the stamps of coordinated time.</summary>
    public bool CarriesStamps { get; private set; }

    /// <summary>A granted tick; null when its grant was not seen.</summary>
    public Tick? TickOf(long number) => _ticks.TryGetValue(number, out var tick) ? tick : null;

    public void See(in Seen seen)
    {
        if (seen.Topic.App != subject.Codec.Apps.Manager)
        {
            _hasNews |= subject.Says(seen);
            _hasHeardSubject |= subject.Says(seen);
            IsSubjectEarlier |= !_hasHeardSubject && subject.Owns(seen) && seen.Record is AliveStatus { Alive: true };
            return;
        }

        CarriesStamps |= seen.Stamp is not null;
        switch (seen.Record)
        {
            case RunStatus status when !seen.IsRetained || status.Phase is not (RunPhase.Done or RunPhase.Failed):
                SeeStatus(status, seen.IsRetained);
                break;
            case InitCommand init:
                Window = (init.SimStartTime, init.SimStopTime);
                Id = seen.Stamp?.Run ?? Id;
                break;
            case StartCommand start:
                IsStarted = true;
                IsJoinedLate |= seen.IsRetained && !_hasNews;
                Window = (start.SimStartTime ?? Window?.Start ?? ScenarioTime.MinValue,
                    start.SimStopTime ?? Window?.Stop ?? ScenarioTime.MaxValue);
                break;
            case TimeGrant grant:
                LatestGrant = _ticks[grant.Grant] = new Tick(grant.Grant, grant.Start, grant.End);
                break;
            case StopCommand:
                StoppedAt ??= seen.Wall;
                break;
        }

        _hasNews |= !seen.IsRetained;
    }

    private void SeeStatus(RunStatus status, bool isRetained)
    {
        IsJoinedLate |= isRetained && !_hasNews && status.Phase != RunPhase.Gathering;
        Id = status.Run;
        Status = status;
        if (!IsOver)
        {
            WaitsForSubject = status.WaitingFor.Contains(subject.Name);
        }
    }
}
