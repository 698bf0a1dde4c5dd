using System.CommandLine;
using ScAi.Hosting;
using ScAi.Launcher.Commands;

Lifeline.Hold(CommandLine.Farewell);
var root = new RootCommand("ScAi: a distributed simulation of satellite-constellation operations.")
{
    RunCommand.Create(),
    ValidateCommand.Create(),
    WatchCommand.Create(),
    ObserveCommand.Create(),
    PlatformCommand.Create(),
    MissionControlCommand.Create(),
    PropagateCommand.Create(),
    PassesCommand.Create(),
    CoverageCommand.Create(),
    ReportCommand.Create(),
    BenchCommand.Create(),
    CheckCommand.Create(),
    ReplayCommand.Create(),
    DiffCommand.Create(),
    PlatformWorkerCommand.Create(),
};
ControlCommands.Create().ForEach(root.Subcommands.Add);

return await CommandLine.RunAsync(root, args);
