using ScAi.MissionControl.Tests.Killing;

// A test runner, or one of the processes that its kill tests start.
return args switch
{
    [GroundProcess.Word, var database, var commands] => await GroundProcess.RunAsync(database, int.Parse(commands)),
    [CraftProcess.Word, var journal] => CraftProcess.Run(journal),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
