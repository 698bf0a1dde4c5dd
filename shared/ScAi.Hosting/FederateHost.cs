using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;

namespace ScAi.Hosting;

/// <summary>Hosts one app of the federation as a process: options, logs, signals, exit code.</summary>
public static class FederateHost
{
    /// <summary>Runs the app until it has finished; SIGTERM and Ctrl-C make it leave in good order.</summary>
    /// <typeparam name="TApp">The app.</typeparam>
    /// <param name="args">The command line: <c>--Key value</c> for each of <see cref="AppOptions"/>.</param>
    /// <param name="connect">Makes the transport.</param>
    /// <returns>The exit code; see <see cref="RunExit"/>.</returns>
    public static async Task<int> RunAsync<TApp>(string[] args, Func<AppOptions, AppSetup, ILogger, IMessageBus> connect)
        where TApp : class, IFederateApp, new()
    {
        var app = new TApp();
        if (args is ["--help" or "-h" or "help", ..])
        {
            WriteHelp(app.Purpose);
            return RunExit.Done;
        }

        if (ReadOptions(args) is not { } options)
        {
            return RunExit.BadInput;
        }

        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Args = args });
        builder.Services
            .AddSingleton<IFederateApp>(app)
            .AddSingleton(options)
            .AddSingleton(connect)
            .AddHostedService<FederateService>();
        using var host = builder.Build();
        await host.RunAsync();
        return Environment.ExitCode;
    }

    private static AppOptions? ReadOptions(string[] args)
    {
        var known = typeof(AppOptions).GetProperties()
            .Select(property => property.Name)
            .Where(name => name != nameof(AppOptions.Password))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = args.Where((arg, i) => arg.StartsWith("--", StringComparison.Ordinal) && !known.Contains(arg[2..].Split('=')[0]));
        if (unknown.FirstOrDefault() is { } typo)
        {
            Console.Error.WriteLine($"{typo}: expected one of {string.Join(", ", known.Select(key => $"--{key}"))}");
            return null;
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("SCAI_").AddCommandLine(args).Build();
        try
        {
            var options = configuration.Get<AppOptions>() ?? new AppOptions();
            if (Enum.TryParse<LogLevel>(options.LogLevel, true, out _))
            {
                return options;
            }

            Console.Error.WriteLine($"LogLevel: expected Debug, Information, Warning or Error, got '{options.LogLevel}'");
        }
        catch (InvalidOperationException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
        }

        return null;
    }

    private static void WriteHelp(string purpose)
    {
        Console.WriteLine(purpose);
        Console.WriteLine("Options, as --Key value or SCAI_KEY in the environment:");
        foreach (var property in typeof(AppOptions).GetProperties())
        {
            if (property.GetCustomAttribute<DescriptionAttribute>() is { } meaning)
            {
                Console.WriteLine($"  --{property.Name,-10} {meaning.Description}");
            }
        }

        Console.WriteLine("The account's password is read from SCAI_PASSWORD only.");

        Console.WriteLine("Exit codes: 0 done, 2 bad input, 3 no broker, 4 federate lost or faulted.");
    }
}
