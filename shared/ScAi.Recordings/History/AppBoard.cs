using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings.History;

/// <summary>The apps, and what they refused.</summary>
internal sealed class AppBoard(bool ratesOverAll)
{
    /// <summary>Reasons of strangers may be endless; no more are told apart.</summary>
    private const int MostRejections = 1000;
    private readonly List<AppSeen> _apps = [];
    private readonly Dictionary<string, AppSeen> _byName = new(StringComparer.Ordinal);
    private readonly Changes _changes = new();
    private readonly List<Rejection> _rejections = [];
    private readonly Dictionary<(string, string, string), int> _rejectionPlaces = [];
    private readonly Changes _rejectionChanges = new();
    private HashSet<string> _waitedFor = [];

    public IReadOnlyList<Rejection> Rejections => _rejections;

    public IReadOnlyList<App> All => [.. _apps.Select(ToApp)];

    /// <summary>Counts a message of an app.</summary>
    public void Count(string name, DateTimeOffset wall) => Of(name).Rate.Add(wall);

    public void See(AliveStatus alive) => Change(alive.Name, app => app.Alive = alive.Alive);

    public void See(ReadyStatus ready) => Change(ready.Name, app => app.Ready = ready.Ready);

    public void See(ModeStatus mode) => Change(mode.Name, app => app.Mode = mode.Mode);

    public void See(TimeStatus time, ScenarioTime? run) => Change(time.Name, app =>
    {
        app.Time = time.SimTime;
        app.LagSeconds = run is { } now ? Math.Max(0, (now - time.SimTime).TotalSeconds) : null;
    });

    public void Require(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            Change(name, app => app.Required = true);
        }
    }

    public void WaitFor(IReadOnlyList<string> names)
    {
        if (_waitedFor.SetEquals(names))
        {
            return;
        }

        foreach (var name in _waitedFor.Union(names))
        {
            Change(name, _ => { });
        }

        _waitedFor = [.. names];
    }

    public void See(FederateError error, ScenarioTime? now)
    {
        var key = (error.Name, error.Topic, error.Reason);
        if (!_rejectionPlaces.TryGetValue(key, out var place))
        {
            if (_rejections.Count >= MostRejections)
            {
                return;
            }

            place = _rejections.Count;
            _rejectionPlaces.Add(key, place);
            _rejections.Add(new Rejection(error.Name, error.Topic, error.Reason, 0, null));
        }

        _rejections[place] = _rejections[place] with { Count = Math.Max(error.Count, _rejections[place].Count), Last = now };
        _rejectionChanges.Mark(place);
    }

    /// <summary>Brings the rates up to date.</summary>
    public void Look(DateTimeOffset now)
    {
        for (var i = 0; i < _apps.Count; i++)
        {
            if (_apps[i].Rate.Look(now))
            {
                _changes.Mark(i);
            }
        }
    }

    public List<App>? TakeChanges() => _changes.Any ? [.. _changes.Take().Select(place => ToApp(_apps[place]))] : null;

    public List<Rejection>? TakeRejections() =>
        _rejectionChanges.Any ? [.. _rejectionChanges.Take().Select(place => _rejections[place])] : null;

    private void Change(string name, Action<AppSeen> change)
    {
        var app = Of(name);
        change(app);
        _changes.Mark(app.Place);
    }

    private AppSeen Of(string name)
    {
        if (!_byName.TryGetValue(name, out var app))
        {
            app = new AppSeen(name, _apps.Count, new RateMeter(ratesOverAll));
            _byName.Add(name, app);
            _apps.Add(app);
            _changes.Mark(app.Place);
        }

        return app;
    }

    private App ToApp(AppSeen app) => new(
        app.Name, app.Alive, app is { Alive: false, Mode: not (null or FederateMode.Terminated) }, app.Required, app.Ready,
        app.Mode, app.Time, app.LagSeconds, app.Rate.Count, app.Rate.PerSecond, _waitedFor.Contains(app.Name));

    private sealed class AppSeen(string name, int place, RateMeter rate)
    {
        public string Name { get; } = name;

        public int Place { get; } = place;

        public RateMeter Rate { get; } = rate;

        public bool? Alive { get; set; }

        public bool? Ready { get; set; }

        public bool Required { get; set; }

        public FederateMode? Mode { get; set; }

        public ScenarioTime? Time { get; set; }

        public double? LagSeconds { get; set; }
    }
}
