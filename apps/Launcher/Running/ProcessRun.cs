using System.Diagnostics;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Launcher.Running;

/// <summary>Runs each app as a process of its own, on a broker of its own unless told of another.</summary>
/// <param name="request">What is to be run.</param>
/// <param name="connected">Told how to reach the broker once it is there, before any app starts.</param>
/// <param name="show">Told of the manager's status.</param>
/// <param name="over">Told when the run is over, before the broker goes.</param>
internal sealed class ProcessRun(RunRequest request, Action<AppOptions> connected, Action<RunStatus> show, Action? over = null)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ObserverPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FarewellPatience = TimeSpan.FromSeconds(10);
    private const string LauncherAccount = "launcher";
    private const int LongestSocketPath = 100;
    private readonly List<AppProcess> _apps = [];

    /// <summary>Told where the run can be looked at; on another thread.</summary>
    public Action<ObserverNote> Served { get; init; } = _ => { };

    /// <summary>Told where mission control can be reached; on another thread.</summary>
    public Action<MissionControlNote> Controlled { get; init; } = _ => { };

    /// <summary>The servers that go on serving when the run is over, for the caller to end.</summary>
    public IReadOnlyList<AppProcess> Staying { get; private set; } = [];

    public RunOutcome Run(CancellationToken cancellation)
    {
        var stopwatch = Stopwatch.StartNew();
        using var broker = request.Broker is null ? MosquittoProcess.Start(port: request.Port) : null;
        var connection = request.Broker ?? new AppOptions { Broker = broker!.Address };
        var inside = broker is null ? connection : connection with { Broker = Nearest(broker) };
        LatestRun.Write(request.Folder.Path, connection.Broker);
        try
        {
            using var watcher = Watch(connection);
            connected(connection);
            foreach (var app in request.Apps.Reverse())
            {
                _apps.Add(Start(app, inside, connection.Broker));
                if (app == AppCatalogue.Observer)
                {
                    WaitUntilObserved(watcher, _apps[^1], cancellation);
                }
            }

            var failure = Follow(watcher, cancellation);
            if (watcher.IsOver)
            {
                over?.Invoke();
                Staying = _apps.FindAll(app => Stays(app) && !app.HasExited);
            }

            return new RunOutcome(failure.ExitCode, failure.Reason, watcher.Latest, stopwatch.Elapsed)
            {
                Warnings = Warnings(),
            };
        }
        finally
        {
            var leaving = _apps.Except(Staying).ToList();
            leaving.ForEach(app => app.AskToLeave());
            leaving.ForEach(app => app.Dispose());
            LatestRun.Clear(request.Folder.Path);
        }
    }

    private AppProcess Start(string app, AppOptions broker, string shownBroker)
    {
        var options = request.OptionsOf(app, broker);
        return app switch
        {
            AppCatalogue.Observer when request.Serving is { } serving => AppProcess.Start(
                app, options, more: [.. serving.Options, ("Control", "true"), ("ShownBroker", shownBroker)], said: Hear),
            AppCatalogue.MissionControl => AppProcess.Start(
                app, options, more: request.Control?.Options ?? [("Listen", "none")], said: Hear, commandKey: request.CommandKey),
            AppCatalogue.Spacecraft => AppProcess.Start(app, options, commandKey: request.CommandKey),
            _ => AppProcess.Start(app, options),
        };
    }

    private void Hear(string line)
    {
        if (ObserverNote.In(line) is { } note)
        {
            Served(note);
        }
        else if (MissionControlNote.In(line) is { } control)
        {
            Controlled(control);
        }
    }

    /// <summary>Gives the observer time to listen before anybody speaks, so that the recording begins at the beginning.</summary>
    private static void WaitUntilObserved(RunWatcher watcher, AppProcess observer, CancellationToken cancellation)
    {
        var due = DateTime.UtcNow + ObserverPatience;
        while (!watcher.IsObserved && !observer.HasExited && !cancellation.IsCancellationRequested && DateTime.UtcNow < due)
        {
            watcher.Step(LookEvery);
        }
    }

    private bool Stays(AppProcess app) => app.App switch
    {
        AppCatalogue.Observer => request.Serving is { Stays: true },
        AppCatalogue.MissionControl => request.Control is { Stays: true },
        _ => false,
    };

    private RunWatcher Watch(AppOptions connection)
    {
        var codec = new WireCodec(request.Scenario.WireUnits, request.Scenario.Apps);
        connection = request.As(LauncherAccount, connection);
        var setup = new AppSetup($"{LauncherAccount}-{request.Run}", request.Scenario.Prefix, codec, (_, _, _) => null!);
        var watcher = new RunWatcher(
            new Topics(request.Scenario.Prefix, request.Scenario.Apps), request.Run, request.Scenario.Apps.Observer,
            MqttConnection.Of(connection, setup), show);
        watcher.Open();
        return watcher;
    }

    private (int ExitCode, string? Reason) Follow(RunWatcher watcher, CancellationToken cancellation)
    {
        while (!watcher.IsOver)
        {
            watcher.Step(LookEvery);
            if (cancellation.IsCancellationRequested)
            {
                return (RunExit.Interrupted, "interrupted");
            }

            if (!watcher.IsOver && _apps.Find(app => app.HasExited && !IsOnlooker(app)) is { } gone && !EndsBySaying(watcher))
            {
                return gone.ExitCode is RunExit.BadInput or RunExit.NoBroker
                    ? (gone.ExitCode, $"{gone.App}: {gone.Errors}")
                    : (RunExit.FederateLost, $"{gone.App} was lost (exit code {gone.ExitCode}) {gone.Errors}".TrimEnd());
            }
        }

        WaitForFarewell();
        return watcher.Latest!.Phase == RunPhase.Done
            ? (RunExit.Done, null)
            : (RunExit.FederateLost, watcher.Latest.Reason);
    }

    /// <summary>The apps of this machine reach a private broker by its local socket, which is quicker than a port.</summary>
    private static string Nearest(MosquittoProcess broker) =>
        OperatingSystem.IsWindows() || broker.LocalSocketAddress.Length > LongestSocketPath ? broker.Address : broker.LocalSocketAddress;

    /// <summary>An observer only listens: the run goes on without it.</summary>
    private static bool IsOnlooker(AppProcess app) => app.App == AppCatalogue.Observer;

    private List<string> Warnings() =>
    [
        .. _apps
            .Where(app => IsOnlooker(app) && app.HasExited && app.ExitCode != RunExit.Done)
            .Select(app => $"the {app.App} was lost, so messages.jsonl is not complete: {app.Errors}"),
    ];

    /// <summary>An app that left in good order at the end may be seen to go before the manager's last word has come.</summary>
    private static bool EndsBySaying(RunWatcher watcher)
    {
        var due = DateTime.UtcNow + TimeSpan.FromSeconds(2);
        while (!watcher.IsOver && DateTime.UtcNow < due)
        {
            watcher.Step(LookEvery);
        }

        return watcher.IsOver;
    }

    private void WaitForFarewell()
    {
        var due = DateTime.UtcNow + FarewellPatience;
        foreach (var app in _apps.Where(app => !Stays(app)))
        {
            while (!app.HasExited && DateTime.UtcNow < due)
            {
                app.WaitBriefly();
            }
        }
    }
}
