using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Recordings.History;
using ScAi.Recordings.Log;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>
/// A run with its history, put together from its messages, whether they come from a broker or from a file: in full as
/// <see cref="State"/>, or what has changed as <see cref="TakeUpdate"/>.
/// </summary>
/// <remarks>
/// Taking in a message costs the same however long the run is; what has changed costs what has changed. Memory grows with
/// links, outages and apps, not with messages. Not safe for several threads at once.
/// </remarks>
public sealed class RunHistory
{
    private static readonly TimeSpan FiguresEvery = TimeSpan.FromMilliseconds(500);
    private readonly RunSource _source;
    private readonly Scenario? _scenario;
    private RunBoards _boards;
    private bool _headerChanged = true;
    private bool _figuresChanged = true;
    private DateTimeOffset _figuresDue;

    /// <summary>A run of which nothing has been heard.</summary>
    /// <param name="source">Where it is heard or read from.</param>
    /// <param name="scenario">The scenario, when it is known: names, terms and predictions come from it.</param>
    public RunHistory(RunSource source, Scenario? scenario = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        (_source, _scenario) = (source, scenario);
        _boards = new RunBoards(source, scenario);
    }

    /// <summary>Counts the runs heard on this prefix; when it changes, everything has.</summary>
    public int Generation { get; private set; }

    /// <summary>Whether the server has its broker.</summary>
    public bool Connected
    {
        get;
        set => _headerChanged |= field != (field = value);
    } = true;

    /// <summary>Why pause, resume, step and rate are refused; null when they are allowed.</summary>
    public string? ControlRefused
    {
        get;
        set => _headerChanged |= field != (field = value);
    }

    /// <summary>How many messages have come.</summary>
    public long Messages => _boards.Rate.Count;

    /// <summary>Scenario time reached; null before the start.</summary>
    public ScenarioTime? Time => _boards.Time;

    /// <summary>What has been charged, exactly, in the order in which it was.</summary>
    public IReadOnlyList<LedgerEntry> Ledger => _boards.Links.Ledger;

    /// <summary>Takes in a message.</summary>
    /// <param name="message">As it came; its payload is not needed.</param>
    /// <param name="wall">When it came, wall clock.</param>
    public void See(in BusMessage message, DateTimeOffset wall)
    {
        if (message.Record is RunStatus { Run: var run } && _boards.Run is { } before && before != run && !message.Retain)
        {
            Generation++;
            _boards = new RunBoards(_source, _scenario);
        }

        _boards.See(message, wall);
        _headerChanged = _figuresChanged = true;
    }

    /// <summary>The full picture.</summary>
    /// <param name="sequence">Where the stream goes on.</param>
    /// <param name="now">The wall clock, for rates.</param>
    public RunState State(string sequence, DateTimeOffset now)
    {
        _boards.Look(now);
        return new RunState(
            sequence,
            Header(),
            [.. _boards.Satellites.All.Select(satellite => satellite.ToSatellite())],
            [.. _boards.Stations.All],
            _boards.Satellites.AllPositions(),
            [.. _boards.Links.All],
            [.. _boards.Outages.All],
            [],
            [.. _boards.FixedCharges.All],
            _boards.Apps.All,
            [.. _boards.Apps.Rejections],
            Figures(),
            _scenario is not null);
    }

    /// <summary>What has changed since the last time; null when nothing has.</summary>
    /// <param name="sequence">Where the stream goes on after this.</param>
    /// <param name="now">The wall clock, for rates.</param>
    public RunUpdate? TakeUpdate(string sequence, DateTimeOffset now)
    {
        _headerChanged |= _boards.Look(now);
        var apps = _boards.Apps.TakeChanges();
        if (!_headerChanged && !_figuresChanged && apps is null)
        {
            return null;
        }

        var update = new RunUpdate
        {
            Sequence = sequence,
            Header = _headerChanged ? Header() : null,
            Satellites = _boards.Satellites.TakeTold(),
            Stations = _boards.Stations.TakeChanges(),
            Positions = _boards.Satellites.TakeMoved(),
            Links = _boards.Links.TakeChanges(),
            Outages = _boards.Outages.TakeChanges(),
            FixedCharges = _boards.FixedCharges.TakeChanges(),
            Apps = apps,
            Rejections = _boards.Apps.TakeRejections(),
            Figures = _figuresChanged && now >= _figuresDue ? Figures() : null,
            Log = _boards.Lines.Take(),
        };
        _headerChanged = false;
        if (update.Figures is not null)
        {
            (_figuresChanged, _figuresDue) = (false, now + FiguresEvery);
        }

        return update;
    }

    /// <summary>The run in one line.</summary>
    public RunHeader Header()
    {
        var status = _boards.Status;
        return new RunHeader(
            _source.Id,
            status?.Scenario ?? _scenario?.Name ?? _source.Id,
            _source.Kind,
            _source.Prefix,
            _source.Broker,
            _boards.Start,
            _boards.Stop,
            _boards.Time,
            status?.TimeScalingFactor ?? (status is null ? _scenario?.Rate : null),
            status?.Phase,
            status?.Reason,
            status?.WaitingFor ?? [],
            _boards.Grant,
            Messages,
            _boards.Rate.PerSecond,
            Connected,
            ControlRefused,
            _boards.Digest);
    }

    /// <summary>The run in figures, so far.</summary>
    public KeyFigures Figures() => _boards.Figures();
}
