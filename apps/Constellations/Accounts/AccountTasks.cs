using Microsoft.Extensions.DependencyInjection;
using ScAi.Accounts;
using ScAi.Constellations.Running;
using ScAi.Federation;
using ScAi.Sql;

namespace ScAi.Constellations.Accounts;

/// <summary>What is done about accounts from the command line, on the platform's data, whether it runs or not.</summary>
internal static class AccountTasks
{
    /// <summary>The tasks by the word that asks for them.</summary>
    public static IReadOnlyDictionary<string, Func<AccountOffice, TextWriter, Task<int>>> All { get; } =
        new Dictionary<string, Func<AccountOffice, TextWriter, Task<int>>>
        {
            ["admin"] = IssueAsync,
            ["new-key"] = MakeKeyAsync,
            ["verify-audit"] = VerifyAsync,
        };

    /// <summary>Does a task; the exit code.</summary>
    public static async Task<int> RunAsync(string task, PlatformOptions options, TextWriter output)
    {
        PlatformHost.MakeDataFolder(options.Data);
        await using var app = PlatformApp.Build(options);
        try
        {
            var office = app.Services.GetRequiredService<AccountOffice>();
            await office.MigrateAsync();
            return await All[task](office, output);
        }
        catch (Exception wrong) when (wrong is DatabaseVersionException or DatabaseUnavailableException or SigningKeyException or IOException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return RunExit.BadInput;
        }
    }

    private static async Task<int> IssueAsync(AccountOffice office, TextWriter output)
    {
        await output.WriteLineAsync(await office.Setup.IssueAsync());
        await Console.Error.WriteLineAsync(
            "The token above makes one administrator, once, within an hour: enter it on the page, or send "
            + "{\"token\": ..., \"name\": ..., \"password\": ...} to POST /api/v1/setup.");
        return RunExit.Done;
    }

    private static async Task<int> MakeKeyAsync(AccountOffice office, TextWriter output)
    {
        await output.WriteLineAsync($"Key {office.MakeKey()} signs access tokens from the next start on.");
        return RunExit.Done;
    }

    private static async Task<int> VerifyAsync(AccountOffice office, TextWriter output)
    {
        var verdict = await office.Audit.VerifyAsync();
        await output.WriteLineAsync(verdict.IsSound
            ? $"The audit log is sound: {verdict.Entries} entries, the last with hash {verdict.LastHash}."
            : $"The audit log was changed: entry {verdict.FirstBroken} is missing or not what was written; the {verdict.Entries} before it are sound.");
        return verdict.IsSound ? RunExit.Done : RunExit.BooksDoNotBalance;
    }
}
