using Microsoft.Extensions.DependencyInjection;
using ScAi.Accounts;
using ScAi.Constellations.Running;
using ScAi.Federation;
using ScAi.Sql;

namespace ScAi.Constellations.Accounts;

/// <summary>Does the tasks of <see cref="AccountTasks"/> on the platform's data.</summary>
internal static class PlatformAccountTasks
{
    /// <summary>Does a task; the exit code.</summary>
    public static async Task<int> RunAsync(string task, PlatformOptions options, TextWriter output)
    {
        AccountTasks.MakeDataFolder(options.Data);
        await using var app = PlatformApp.Build(options);
        try
        {
            var office = app.Services.GetRequiredService<AccountOffice>();
            await office.MigrateAsync();
            return await AccountTasks.All[task](office, output) ? RunExit.Done : RunExit.BooksDoNotBalance;
        }
        catch (Exception wrong) when (wrong is DatabaseVersionException or DatabaseUnavailableException or SigningKeyException or IOException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return RunExit.BadInput;
        }
    }
}
