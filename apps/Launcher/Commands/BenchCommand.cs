using System.CommandLine;
using ScAi.Launcher.Bench;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai bench</c>: figures with their conditions, one JSON line each.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Measures this machine; one JSON line per figure, medians of several runs.")
    {
        Federation(),
    };

    private static Command Federation()
    {
        var runs = new Option<int>("--runs") { Description = "How many runs the median is taken of.", DefaultValueFactory = _ => 5 };
        var growth = new Option<bool>("--growth") { Description = "Also how time grows with satellites, stations, federates and ticks." };
        var command = new Command("federation", "Whole scenarios and grants per second, through Mosquitto and in memory.");
        command.Options.Add(runs);
        command.Options.Add(growth);
        command.SetAction((parsed, cancellation) =>
        {
            var bench = new FederationBench(
                Math.Max(1, parsed.GetValue(runs)), figure => Console.WriteLine(figure.ToJson()), cancellation);
            bench.Figures();
            if (parsed.GetValue(growth))
            {
                bench.Growth();
            }

            return Task.FromResult(0);
        });
        return command;
    }
}
