using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScAi.Accounts;
using ScAi.Federation;
using ScAi.Sql;
using ScAi.Sql.Claims;
using ScAi.Sql.Migrations;

namespace ScAi.Constellations.Running;

/// <summary>Runs the platform as a process: brings the database up to date, says where it is, leaves in good order on SIGTERM.</summary>
internal static class PlatformHost
{
    /// <summary>How long it may take to leave when the process that started it is gone; its runs have to end before.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(PlatformOptions options)
    {
        AccountTasks.MakeDataFolder(options.Data);
        await using var app = PlatformApp.Build(options);
        try
        {
            await PrepareAsync(app.Services);
            await app.StartAsync();
        }
        catch (Exception wrong) when (wrong is DatabaseVersionException or DatabaseUnavailableException or DatabaseTakenException or SigningKeyException or IOException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return RunExit.BadInput;
        }

        Console.WriteLine($"The platform is at {app.Urls.First()}, its API at {app.Urls.First()}/docs.");
        Console.WriteLine($"Database: {app.Services.GetRequiredService<Database>().Name}");
        await app.WaitForShutdownAsync();
        if (app.Services.GetRequiredService<SoleUse>().Lost is { } lost)
        {
            await Console.Error.WriteLineAsync(lost);
            return RunExit.BadInput;
        }

        return RunExit.Done;
    }

    /// <summary>Takes the database for this platform alone, brings the tables of all parts up to date, in the order in which they were added, and opens the accounts.</summary>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        await services.GetRequiredService<DatabaseClaim>().TakeAsync();
        await services.GetRequiredService<AccountOffice>().OpenAsync();
        var database = services.GetRequiredService<Database>();
        foreach (var migrations in services.GetServices<MigrationSet>())
        {
            await database.MigrateAsync(migrations);
        }
    }
}
