using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScAi.Accounts;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Hosting;
using ScAi.MissionControl.Following;
using ScAi.Scenarios;
using ScAi.Sql;

namespace ScAi.MissionControl.Serving;

/// <summary>Runs mission control as a process, with a server or without, or does a task on its accounts.</summary>
internal static class MissionControlHost
{
    /// <summary>Runs it until it has finished; SIGTERM and Ctrl-C make it leave in good order.</summary>
    /// <returns>The exit code; see <see cref="RunExit"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Func<AppOptions, AppSetup, ILogger, IMessageBus> connect)
    {
        Lifeline.Hold(FederateHost.Farewell);
        if (args is ["--help" or "-h" or "help", ..])
        {
            ProgramOptions.WriteHelp(new MissionControlApp().Purpose, typeof(AppOptions), typeof(MissionControlOptions));
            return RunExit.Done;
        }

        if (ProgramOptions.Read<AppOptions>(args, FederateHost.Check, typeof(MissionControlOptions)) is not { } options
            || ProgramOptions.Read<MissionControlOptions>(args, serving => Check(serving, options, args), typeof(AppOptions)) is not { } serving)
        {
            return RunExit.BadInput;
        }

        try
        {
            return TaskOf(args) is { } task ? await DoAsync(task, serving)
                : serving.Serves ? await ServeAsync(options, serving, connect)
                : await FollowAsync(options, serving, connect);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or DatabaseVersionException or DatabaseUnavailableException or SigningKeyException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return RunExit.BadInput;
        }
    }

    private static string? TaskOf(string[] args) => args is [var word, ..] && AccountTasks.All.ContainsKey(word) ? word : null;

    private static void Check(MissionControlOptions serving, AppOptions options, string[] args)
    {
        serving.Check();
        if (options.Scenario.Length == 0 && TaskOf(args) is null)
        {
            serving.CheckPast();
        }
    }

    private static async Task<int> DoAsync(string task, MissionControlOptions serving)
    {
        AccountTasks.MakeDataFolder(serving.Accounts);
        await using var database = Database.Of(serving.AccountsConnection, TimeProvider.System);
        using var office = new AccountOffice(MissionControlServer.AccountsOf(serving), database, TimeProvider.System);
        await office.MigrateAsync();
        return await AccountTasks.All[task](office, Console.Out) ? RunExit.Done : RunExit.BooksDoNotBalance;
    }

    private static async Task<int> ServeAsync(
        AppOptions options, MissionControlOptions serving, Func<AppOptions, AppSetup, ILogger, IMessageBus> connect)
    {
        AccountTasks.MakeDataFolder(serving.Accounts);
        await using var server = MissionControlServer.Build(options, serving, connect, TimeProvider.System);
        await server.OpenAsync();
        try
        {
            await server.App.StartAsync();
        }
        catch (IOException)
        {
            // The address is taken: what has begun to follow the run leaves in good order.
            await server.App.StopAsync();
            throw;
        }

        Console.WriteLine($"Mission control: {server.Address}");
        await server.App.WaitForShutdownAsync();
        return Environment.ExitCode;
    }

    private static async Task<int> FollowAsync(
        AppOptions options, MissionControlOptions serving, Func<AppOptions, AppSetup, ILogger, IMessageBus> connect)
    {
        var connection = serving.DatabaseConnection(options)
            ?? throw new InvalidDataException("Database: expected where to keep the mission, since there is no run folder");
        var builder = Host.CreateEmptyApplicationBuilder(null);
        using var mission = OwnMission.Open(connection, ScenarioFile.Load(options.Scenario));
        builder.Services.AddFederate(new FederateJob(new MissionControlApp(mission.Desk), options, connect));
        using var host = builder.Build();
        await host.RunAsync();
        return Environment.ExitCode;
    }
}
