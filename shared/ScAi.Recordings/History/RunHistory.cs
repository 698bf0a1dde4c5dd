using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Recordings.History;
using ScAi.Recordings.Tracks;
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
    /// <summary>The most that <see cref="PositionsOver"/> makes.</summary>
    public const long MostPositionBytes = 256_000_000;

    private static readonly TimeSpan FiguresEvery = TimeSpan.FromMilliseconds(500);
    private readonly RunSource _source;
    private readonly Scenario? _scenario;
    private readonly Dictionary<int, string> _names = [];
    private RunBoards _boards;
    private ContactPlan? _contacts;
    private bool _headerChanged = true;
    private bool _figuresChanged = true;
    private DateTimeOffset _figuresDue;

    /// <summary>A run of which nothing has been heard.</summary>
    /// <param name="source">Where it is heard or read from.</param>
    /// <param name="scenario">The scenario, when it is known: names, terms and predictions come from it.</param>
    public RunHistory(RunSource source, Scenario? scenario = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        (_source, _scenario, Prefix) = (source, scenario, source.Prefix);
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

    /// <summary>The run's namespace.</summary>
    public string Prefix { get; internal set; }

    /// <summary>How many messages have come.</summary>
    public long Messages => _boards.Rate.Count;

    /// <summary>How many satellites are known.</summary>
    public int SatelliteCount => _boards.Satellites.All.Count;

    /// <summary>Scenario time reached; null before the start.</summary>
    public ScenarioTime? Time => _boards.Time;

    /// <summary>What has been charged, exactly, in the order in which it was.</summary>
    public IReadOnlyList<LedgerEntry> Ledger => _boards.Links.Ledger;

    /// <summary>All links, open and charged, in the order in which they began.</summary>
    public IReadOnlyList<Link> Links => _boards.Links.All;

    /// <summary>Takes in a message.</summary>
    /// <param name="message">As it came; its payload is not needed.</param>
    /// <param name="wall">When it came, wall clock.</param>
    public void See(in BusMessage message, DateTimeOffset wall)
    {
        if (message.Record is RunStatus { Run: var run } && _boards.Run is { } before && before != run && !message.Retain)
        {
            Generation++;
            _boards = new RunBoards(_source, _scenario);
            Follow(_contacts);
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
            _boards.Contacts?.All(_boards.Time ?? ScenarioTime.MinValue) ?? [],
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
            Contacts = TakeContacts(),
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

    /// <summary>
    /// Follows contacts and what becomes of them from now on; before, a state has none. Finding the plan takes its time and may
    /// be done on another thread: <see cref="ContactPlan.Find"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The scenario is not known.</exception>
    public void Follow(ContactPlan? plan)
    {
        if (plan is null)
        {
            return;
        }

        if (_scenario is null)
        {
            throw new InvalidOperationException("Contacts can be followed only when the scenario is known.");
        }

        _contacts = plan;
        _boards.Follow(plan);
        _figuresChanged = true;
    }

    /// <summary>Finds the scenario's contacts and follows them; does nothing when the scenario is not known.</summary>
    public void FindContacts(int cores, CancellationToken cancellation = default)
    {
        if (_contacts is null && _scenario is not null)
        {
            Follow(ContactPlan.Find(_scenario, cores, cancellation));
        }
    }

    /// <summary>
    /// The contacts of a satellite, of a station, or of both, however many a state delivers; empty until they are followed.
    /// </summary>
    public IReadOnlyList<Contact> ContactsOf(int? satellite, int? station) =>
        _boards.Contacts?.Of(satellite, station, _boards.Time ?? ScenarioTime.MinValue) ?? [];

    /// <summary>The run in one line.</summary>
    public RunHeader Header()
    {
        var status = _boards.Status;
        return new RunHeader(
            _source.Id,
            status?.Scenario ?? _scenario?.Name ?? _source.Id,
            _source.Kind,
            Prefix,
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

    /// <summary>
    /// Positions of all satellites over a time, both ends included, as the interface delivers them: little-endian, a 32-bit count
    /// of satellites <c>n</c>, a 32-bit count of times <c>m</c>, <c>m</c> 64-bit floats of milliseconds since 1970, then for each
    /// time <c>n</c> 32-bit floats each of latitude, longitude (degrees), altitude (m), used (GB), and <c>n</c> 32-bit integers, the
    /// id of the linked station (-1 for none). NaN where a satellite had not reported.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The end is before the start, the step below 1 ms, or all that is more than <see cref="MostPositionBytes"/>.
    /// </exception>
    public byte[] PositionsOver(ScenarioTime from, ScenarioTime to, TimeSpan step) => PositionColumns.Of(_boards, from, to, step);

    /// <summary>A satellite's recorder over a time by columns, no further than it is known; null when there is no such satellite.</summary>
    public RecorderSeries? RecorderOver(int satellite, ScenarioTime from, ScenarioTime to, int columns) =>
        _boards.Satellites.Find(satellite) is { } place ? RecorderColumns.Of(_boards.Satellites.All[place], from, to, columns) : null;

    /// <summary>The run in figures, so far.</summary>
    public KeyFigures Figures() => _boards.Figures();

    /// <summary>Learns a satellite's name.</summary>
    internal void Knows(int satellite, string name) => _names[satellite] = name;

    /// <summary>Takes in a satellite's report that was read without making a record.</summary>
    internal void See(Topic topic, in SatelliteReport report, DateTimeOffset wall)
    {
        var place = _boards.Satellites.Find(report.Id) ?? _boards.Satellites.Place(report.Id, _names[report.Id]);
        _boards.See(topic, place, report, wall);
        _headerChanged = _figuresChanged = true;
    }

    private List<Contact>? TakeContacts()
    {
        if (_boards.Contacts is not { } contacts || _boards.Time is not { } now)
        {
            return null;
        }

        contacts.Look(now);
        return contacts.TakeChanges();
    }
}
