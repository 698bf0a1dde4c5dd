using System.CommandLine;
using ScAi.Federation;
using ScAi.Federation.Messaging;

namespace ScAi.Launcher.Commands;

/// <summary>Runs a command line; whatever is wrong with it or its input becomes one clear message and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>How long a command may take to leave when it is told to: to end the apps of a run and write what it has.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine(error.Message);
            }

            Console.Error.WriteLine("Try --help.");
            return RunExit.BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Farewell });
        }
        catch (InvalidDataException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return RunExit.BadInput;
        }
        catch (BusUnavailableException unavailable)
        {
            Console.Error.WriteLine(unavailable.Message);
            return RunExit.NoBroker;
        }
    }
}
