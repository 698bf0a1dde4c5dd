using System.CommandLine;
using ScAi.Launcher.Bench;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai bench</c>: figures with their conditions, one JSON line each.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Measures this machine; one JSON line per figure, medians of several runs.")
    {
        Of("federation", "Whole scenarios and grants per second, through Mosquitto and in memory.", (runs, growth, show, cancellation) =>
        {
            var bench = new FederationBench(runs, show, cancellation);
            bench.Figures();
            if (growth)
            {
                bench.Growth();
            }
        }),
        Of("platform", "The constellation platform's catalogue under 100 clients, on SQLite and on PostgreSQL.", (runs, _, show, cancellation) =>
            new PlatformBench(runs, show, cancellation).Figures()),
        Of("platform-jobs", "Coverage jobs of the platform, here and shared out to workers.", (runs, _, show, cancellation) =>
            new PlatformJobBench(runs, show, cancellation).Figures()),
        Of("orbits", "States, contacts and coverage.", (runs, growth, show, cancellation) =>
        {
            var bench = new OrbitBench(runs, show, cancellation);
            var coverage = new CoverageBench(runs, show, cancellation);
            bench.Figures();
            coverage.Figures();
            if (growth)
            {
                bench.Growth();
                coverage.Growth();
            }
        }),
        Of("observer", "The observer's server with 10,000 satellites and 20 readers.", (runs, _, show, cancellation) =>
            new ObserverBench(runs, show, cancellation).Figures()),
        Of("observer-page", "The observer's page in headless Chromium with 10,000 satellites and 20 readers.", (runs, _, show, cancellation) =>
            new PageBench(runs, show, cancellation).Figures()),
        Of("missioncontrol", "Mission control with 1,000 spacecraft of about 100 parameters at 1 Hz: how soon an alarm is said.", (_, _, show, cancellation) =>
        {
            using var bench = new MissionControlBench(show, cancellation);
            bench.Figures();
        }),
        Of("spacecraft", "What a step of a vehicle costs, and a day of the mission.", (runs, _, show, cancellation) =>
            new SpacecraftBench(runs, show, cancellation).Figures()),
        Of("commands", "Mission control with 10,000 commands.", (runs, _, show, cancellation) =>
            new CommandBench(runs, show, cancellation).Figures()),
        Of("recordings", "Recording, opening and asking a run.", (runs, _, show, cancellation) =>
        {
            using var bench = new RecordingBench(runs, show, cancellation);
            bench.Figures();
        }),
    };

    private static Command Of(
        string name, string description, Action<int, bool, Action<Figure>, CancellationToken> measure)
    {
        var runs = new Option<int>("--runs") { Description = "How many runs the median is taken of.", DefaultValueFactory = _ => 5 };
        var growth = new Option<bool>("--growth") { Description = "Also how cost grows with the size of the problem." };
        var command = new Command(name, description);
        command.Options.Add(runs);
        command.Options.Add(growth);
        command.SetAction((parsed, cancellation) =>
        {
            measure(
                Math.Max(1, parsed.GetValue(runs)), parsed.GetValue(growth), figure => Console.WriteLine(figure.ToJson()), cancellation);
            return Task.FromResult(0);
        });
        return command;
    }
}
