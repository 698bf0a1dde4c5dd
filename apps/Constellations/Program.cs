using ScAi.Accounts;
using ScAi.Constellations;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Running;
using ScAi.Federation;
using ScAi.Hosting;

Lifeline.Hold(PlatformHost.Farewell);
if (args is ["--help" or "-h" or "help", ..])
{
    ProgramOptions.WriteHelp<PlatformOptions>("The constellation platform: catalogue, coverage simulations, maps, assistant.");
    return RunExit.Done;
}

var task = args is [var word, ..] && AccountTasks.All.ContainsKey(word) ? word : null;
if (ProgramOptions.Read<PlatformOptions>(args, options => options.Check()) is not { } options)
{
    return RunExit.BadInput;
}

return task is null ? await PlatformHost.RunAsync(options) : await PlatformAccountTasks.RunAsync(task, options, Console.Out);
