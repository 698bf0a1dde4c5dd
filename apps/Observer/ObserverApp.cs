using ScAi.Federation;
using ScAi.Messages;
using ScAi.Recordings;
using ScAi.Scenarios;
using Spectre.Console;

namespace ScAi.Observer;

/// <summary>The observer as an app of the federation.</summary>
public sealed class ObserverApp : IFederateApp
{
    /// <inheritdoc />
    public string Purpose => "Listens to a run: records every message, shows live tables in the terminal.";

    /// <inheritdoc />
    public AppSetup Prepare(AppOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var scenario = options.Prefix is null || options.Scenario.Length > 0 ? ScenarioFile.Load(options.Scenario) : null;
        var apps = scenario?.Apps ?? new AppNames();
        var prefix = scenario?.Prefix ?? options.Prefix!;
        var codec = new WireCodec(scenario?.WireUnits ?? WireUnits.Documented, apps);
        var recording = options.RunFolder is { } folder
            ? new RecordingWriter(Path.Combine(folder, Recording.FileName), codec)
            : null;
        var screen = options.Show ? new Screen(AnsiConsole.Console) : null;
        var name = options.Name ?? apps.Observer;
        var incarnation = Guid.NewGuid().ToString("N");
        return new AppSetup(name, prefix, codec, (bus, clock, log) =>
            new ObserverLoop(name, new Topics(prefix, apps), incarnation, bus, clock, log, recording, screen));
    }
}
