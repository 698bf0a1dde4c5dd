using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Hosting;

namespace ScAi.Observer.Serving;

/// <summary>Runs the observer as a process, with a server or without.</summary>
internal static class ObserverHost
{
    /// <summary>Runs it until it has finished; SIGTERM and Ctrl-C make it leave in good order.</summary>
    /// <returns>The exit code; see <see cref="RunExit"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Func<AppOptions, AppSetup, ILogger, IMessageBus> connect)
    {
        Lifeline.Hold(FederateHost.Farewell);
        if (args is ["--help" or "-h" or "help", ..])
        {
            ProgramOptions.WriteHelp(new ObserverApp().Purpose, typeof(AppOptions), typeof(ServingOptions));
            return RunExit.Done;
        }

        if (ProgramOptions.Read<ServingOptions>(args, options => options.Check(), typeof(AppOptions)) is not { } serving
            || ProgramOptions.Read<AppOptions>(args, FederateHost.Check, typeof(ServingOptions)) is not { } options)
        {
            return RunExit.BadInput;
        }

        return serving.Listen is null
            ? await FederateHost.RunAsync<ObserverApp>(args, connect)
            : await ServeAsync(options, serving, connect);
    }

    private static async Task<int> ServeAsync(
        AppOptions options, ServingOptions serving, Func<AppOptions, AppSetup, ILogger, IMessageBus> connect)
    {
        try
        {
            await using var server = ObserverServer.Build(options, serving, connect, TimeProvider.System);
            await StartAsync(server);
            Console.WriteLine($"Observer: {server.Address}");
            await server.App.WaitForShutdownAsync();
            return Environment.ExitCode;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return RunExit.BadInput;
        }
    }

    private static async Task StartAsync(ObserverServer server)
    {
        try
        {
            await server.App.StartAsync();
        }
        catch (IOException)
        {
            // The address is taken: what has begun to listen to the run leaves in good order.
            await server.App.StopAsync();
            throw;
        }
    }
}
