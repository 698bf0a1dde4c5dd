using System.Collections.Frozen;
using System.Reflection;

namespace ScAi.Accounts;

/// <summary>Which passwords may be chosen: long enough, not among the common ones; nothing is asked of their composition.</summary>
public static class PasswordPolicy
{
    /// <summary>The fewest characters.</summary>
    public const int LeastLength = 8;

    /// <summary>What is advised, but not required.</summary>
    public const int AdvisedLength = 15;

    /// <summary>The most characters; every one of them counts.</summary>
    public const int MostLength = 256;

    private static readonly FrozenSet<string> s_common = ReadCommon();

    /// <summary>How many common passwords are refused.</summary>
    public static int CommonCount => s_common.Count;

    /// <summary>Why a password may not be chosen; null when it may.</summary>
    /// <param name="password">The password, as typed.</param>
    /// <param name="accountName">The name that it would belong to.</param>
    public static string? Objection(string password, string accountName)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(accountName);
        var length = password.EnumerateRunes().Count();
        return length < LeastLength ? $"expected at least {LeastLength} characters, {AdvisedLength} or more are advised"
            : length > MostLength ? $"expected at most {MostLength} characters"
            : string.IsNullOrWhiteSpace(password) ? "expected something but white space"
            : string.Equals(password, accountName, StringComparison.OrdinalIgnoreCase) ? "expected another word than the name"
            : s_common.Contains(password.ToLowerInvariant()) ? "expected a password that is not among the most common ones"
            : null;
    }

    private static FrozenSet<string> ReadCommon()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
