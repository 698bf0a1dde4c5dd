using System.CommandLine;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai validate SCENARIO</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var scenario = new ScenarioOptions();
        var command = new Command("validate", "Reads a scenario and says all that is wrong with it; starts nothing.");
        scenario.AddTo(command);
        command.SetAction(parsed =>
        {
            var valid = scenario.Read(parsed);
            Console.WriteLine(
                $"{valid.Name}: valid; {valid.Satellites.Satellites.Count} satellites, {valid.Ground.Stations.Count} stations, "
                + $"{valid.Start} to {valid.Stop}, {valid.Ticks.Count} ticks of {valid.TickStep.TotalSeconds} s");
        });
        return command;
    }
}
