using ScAi.Mqtt.Tests;

if (args is ["probe", ..])
{
    RoundTripProbe.Run(args[1..]);
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
