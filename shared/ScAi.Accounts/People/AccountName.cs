namespace ScAi.Accounts;

/// <summary>Which names accounts may have.</summary>
public static class AccountName
{
    /// <summary>The fewest characters.</summary>
    public const int LeastLength = 3;

    /// <summary>The most characters.</summary>
    public const int MostLength = 64;

    /// <summary>The most characters of an e-mail address.</summary>
    public const int MostEmailLength = 254;

    /// <summary>What is wrong with a name; null when nothing is.</summary>
    public static string? Objection(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is >= LeastLength and <= MostLength && char.IsLetterOrDigit(name[0])
            && name.All(character => char.IsLetterOrDigit(character) || character is '.' or '_' or '-' or '@')
            ? null
            : $"expected {LeastLength} to {MostLength} letters and digits, with . _ - @ after the first";
    }

    /// <summary>What is wrong with an e-mail address; null when nothing is, or none is given.</summary>
    public static string? EmailObjection(string? email) =>
        string.IsNullOrEmpty(email) || (email.Length <= MostEmailLength && email.IndexOf('@') is > 0 and var at && at < email.Length - 1
            && email.LastIndexOf('@') == at && !email.Any(character => char.IsControl(character) || char.IsWhiteSpace(character)))
            ? null
            : $"expected name@domain, at most {MostEmailLength} characters";

    /// <summary>By what names are told apart: their lower case.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.ToLowerInvariant();
    }
}
