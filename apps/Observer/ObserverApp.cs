using ScAi.Federation;
using ScAi.Messages;
using ScAi.Observer.Live;
using ScAi.Recordings;
using Spectre.Console;

namespace ScAi.Observer;

/// <summary>The observer as an app of the federation.</summary>
/// <param name="served">The run that a server shows, recording it; null where there is no server.</param>
/// <param name="desk">Whose wishes it carries to the manager; null for nobody's.</param>
public sealed class ObserverApp(LiveRun? served, ControlDesk? desk) : IFederateApp
{
    /// <summary>An observer that is not served: it records, and shows tables when asked to.</summary>
    public ObserverApp()
        : this(null, null)
    {
    }

    /// <inheritdoc />
    public string Purpose => "Listens to a run: records every message, serves it to browsers, shows live tables in the terminal.";

    /// <inheritdoc />
    public AppSetup Prepare(AppOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var plan = ObserverPlan.Of(options);
        var file = served is null && options.RunFolder is { } folder ? Path.Combine(folder, Recording.FileName) : null;
        var run = served ?? (options.Show ? new LiveRun(new RunHistory(RunSource.Live(plan.Prefix, options.Broker), plan.Scenario), TimeProvider.System) : null);
        var parts = new ObserverParts(plan.Name, Guid.NewGuid().ToString("N"))
        {
            Recording = file is not null ? new RecordingWriter(file, plan.Codec) : null,
            Run = run,
            Desk = desk,
            Screen = options.Show ? new Screen(AnsiConsole.Console) : null,
            Stays = options.Stay,
        };
        return new AppSetup(plan.Name, plan.Prefix, plan.Codec, (bus, clock, log) =>
            new ObserverLoop(parts, new Topics(plan.Prefix, plan.Apps), bus, clock, log));
    }
}
