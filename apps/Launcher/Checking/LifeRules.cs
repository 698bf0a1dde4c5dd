using ScAi.Federation;
using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>How a managed app lives: ready, its modes, its end.</summary>
internal sealed class LifeRules(Subject subject, RunLog run, TimeSpan patience) : RuleFamily(subject, run)
{
    private readonly Rule _ready = new("life.ready", "says ready after init and before anything else of the run");
    private readonly Rule _modes = new("life.modes", "goes through the modes in order and skips none");
    private readonly Rule _start = new("life.start", "waits for start before INITIALIZING");
    private readonly Rule _executing = new("life.executing", "is EXECUTING once the first tick is computed");
    private readonly Rule _terminated = new("life.terminated", $"is TERMINATED within {patience.TotalSeconds:0} s of stop");
    private FederateMode? _mode;
    private bool _isReady;
    private bool _wasExecuting;
    private bool _hasComputed;

    public override IReadOnlyList<Rule> Rules => [_ready, _modes, _start, _executing, _terminated];

    /// <summary>Whether the federate has said that it has finished.</summary>
    public bool IsTerminated => _mode == FederateMode.Terminated;

    public override void See(in Seen seen)
    {
        if (!Subject.Says(seen))
        {
            return;
        }

        switch (seen.Record)
        {
            case ReadyStatus { Ready: true }:
                _isReady = true;
                _ready.Require(Run.Window is not null, seen, $"ready before init");
                break;
            case ModeStatus mode:
                Enter(seen, mode.Mode);
                break;
            case TimeRequest { Grant: > 0 }:
                _hasComputed = true;
                break;
        }
    }

    public override void End()
    {
        if (_hasComputed)
        {
            _executing.Keep();
            if (!_wasExecuting && !Run.IsJoinedLate)
            {
                _executing.Break(Subject.Topics.ModeOf(Subject.Name).Text, $"ticks were computed and EXECUTING was never said");
            }
        }

        _terminated.Remark("the run was not stopped while it was watched");
        if (Run.StoppedAt is not null && !IsTerminated && _mode is not null)
        {
            _terminated.Break(Subject.Topics.ModeOf(Subject.Name).Text, $"stop was sent and TERMINATED was not said in time");
        }
    }

    private void Enter(in Seen seen, FederateMode mode)
    {
        if (mode is FederateMode.Initializing)
        {
            _start.Require(Run.IsStarted, seen, $"INITIALIZING before start");
        }

        if (mode is not (FederateMode.Undefined or FederateMode.Terminated) && !Run.IsJoinedLate && !Run.IsSubjectEarlier && !_isReady)
        {
            _ready.Break(seen, $"{Text(mode)} without having said ready");
        }

        if (_mode is { } before ? before != mode : !Run.IsJoinedLate)
        {
            var from = _mode ?? FederateMode.Undefined;
            _modes.Require(
                from == mode || ModeMachine.IsStep(from, mode), seen, $"{Text(mode)} does not follow {Text(from)}");
        }

        if (mode == FederateMode.Terminated && Run.StoppedAt is { } stopped)
        {
            _terminated.Require(
                seen.Wall - stopped <= patience, seen, $"TERMINATED {(seen.Wall - stopped).TotalSeconds:0.0} s after stop");
        }

        _wasExecuting |= mode == FederateMode.Executing;
        _mode = mode;
    }

    private static string Text(FederateMode mode) => mode.ToString().ToUpperInvariant();
}
