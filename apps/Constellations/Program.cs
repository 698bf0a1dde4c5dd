using ScAi.Constellations;
using ScAi.Constellations.Running;
using ScAi.Federation;
using ScAi.Hosting;

if (args is ["--help" or "-h" or "help", ..])
{
    ProgramOptions.WriteHelp<PlatformOptions>("The constellation platform: catalogue, coverage simulations, maps, assistant.");
    return RunExit.Done;
}

if (ProgramOptions.Read<PlatformOptions>(args, options => options.Check()) is not { } options)
{
    return RunExit.BadInput;
}

return await PlatformHost.RunAsync(options);
