namespace ScAi.Accounts;

/// <summary>What is done about accounts from the command line, on their data, whether an app runs on them or not.</summary>
public static class AccountTasks
{
    /// <summary>
    /// The tasks by the word that asks for them, for an office whose tables are up to date; each says on a writer what came of it,
    /// and answers whether all is as it should be.
    /// </summary>
    public static IReadOnlyDictionary<string, Func<AccountOffice, TextWriter, Task<bool>>> All { get; } =
        new Dictionary<string, Func<AccountOffice, TextWriter, Task<bool>>>
        {
            ["admin"] = IssueAsync,
            ["new-key"] = MakeKeyAsync,
            ["verify-audit"] = VerifyAsync,
        };

    /// <summary>Makes the accounts' data folder, if it is not there, for its owner alone: it holds password records and keys.</summary>
    public static void MakeDataFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static async Task<bool> IssueAsync(AccountOffice office, TextWriter output)
    {
        await output.WriteLineAsync(await office.Setup.IssueAsync());
        await Console.Error.WriteLineAsync(
            "The token above makes one administrator, once, within an hour: enter it on the page, or send "
            + "{\"token\": ..., \"name\": ..., \"password\": ...} to POST /api/v1/setup.");
        return true;
    }

    private static async Task<bool> MakeKeyAsync(AccountOffice office, TextWriter output)
    {
        await output.WriteLineAsync($"Key {office.MakeKey()} signs access tokens from the next start on.");
        return true;
    }

    private static async Task<bool> VerifyAsync(AccountOffice office, TextWriter output)
    {
        var verdict = await office.Audit.VerifyAsync();
        await output.WriteLineAsync(verdict.IsSound
            ? $"The audit log is sound: {verdict.Entries} entries, the last with hash {verdict.LastHash}."
            : $"The audit log was changed: entry {verdict.FirstBroken} is missing or not what was written; the {verdict.Entries} before it are sound.");
        return verdict.IsSound;
    }
}
