using ScAi.Mqtt.LocalBroker;
using ScAi.Mqtt.Tests;

switch (args)
{
    case ["probe", ..]:
        RoundTripProbe.Run(args[1..]);
        return 0;

    case ["broker"]:
        using (var broker = MosquittoProcess.Start())
        {
            Console.WriteLine($"{broker.Id} {broker.Folder}");
            Console.ReadLine();
        }

        return 0;

    default:
        return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
}
