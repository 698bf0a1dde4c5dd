using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;

namespace ScAi.Hosting;

/// <summary>Hosts one app of the federation as a process: options, logs, signals, exit code.</summary>
public static class FederateHost
{
    /// <summary>How long an app may take to leave when its launcher is gone, and the broker maybe with it.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <summary>Runs the app until it has finished; SIGTERM and Ctrl-C make it leave in good order.</summary>
    /// <typeparam name="TApp">The app.</typeparam>
    /// <param name="args">The command line: <c>--Key value</c> for each of <see cref="AppOptions"/>.</param>
    /// <param name="connect">Makes the transport.</param>
    /// <returns>The exit code; see <see cref="RunExit"/>.</returns>
    public static async Task<int> RunAsync<TApp>(string[] args, Func<AppOptions, AppSetup, ILogger, IMessageBus> connect)
        where TApp : class, IFederateApp, new()
    {
        Lifeline.Hold(Farewell);
        var app = new TApp();
        if (args is ["--help" or "-h" or "help", ..])
        {
            ProgramOptions.WriteHelp<AppOptions>(app.Purpose);
            Console.WriteLine("The account's password is read from SCAI_PASSWORD only.");
            Console.WriteLine("Exit codes: 0 done, 2 bad input, 3 no broker, 4 federate lost or faulted.");
            return RunExit.Done;
        }

        if (ProgramOptions.Read<AppOptions>(args, Check) is not { } options)
        {
            return RunExit.BadInput;
        }

        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Args = args });
        builder.Services.AddFederate(new FederateJob(app, options, connect));
        using var host = builder.Build();
        await host.RunAsync();
        return Environment.ExitCode;
    }

    /// <summary>Runs an app of the federation in a host that does other things too; one per host.</summary>
    public static IServiceCollection AddFederate(this IServiceCollection services, FederateJob job) =>
        services.AddFederate(_ => job);

    /// <summary>Runs an app of the federation that is made of the host's own services; one per host.</summary>
    public static IServiceCollection AddFederate(this IServiceCollection services, Func<IServiceProvider, FederateJob> job) =>
        services.AddSingleton(job).AddHostedService<FederateService>();

    /// <summary>Checks what every app is told.</summary>
    /// <exception cref="InvalidDataException">A value is wrong; names the option and what is expected.</exception>
    public static void Check(AppOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Enum.TryParse<LogLevel>(options.LogLevel, true, out _))
        {
            throw new InvalidDataException($"LogLevel: expected Debug, Information, Warning or Error, got '{options.LogLevel}'");
        }
    }
}
