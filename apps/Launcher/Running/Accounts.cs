using ScAi.Federation;

namespace ScAi.Launcher.Running;

/// <summary>The broker accounts of a federation, as <c>broker/make-accounts.sh</c> makes them: one password file per name.</summary>
/// <param name="folder">Where they are; null for a broker that all connect to alike.</param>
internal sealed class Accounts(string? folder)
{
    /// <summary>Connects under the account of that name; unchanged where there are no accounts.</summary>
    /// <exception cref="InvalidDataException">There is no such account.</exception>
    public AppOptions Use(AppOptions options, string name)
    {
        if (folder is null)
        {
            return options;
        }

        var file = Path.Combine(folder, $"{name}.password");
        return File.Exists(file)
            ? options with { User = name, Password = File.ReadAllText(file).Trim() }
            : throw new InvalidDataException($"--accounts: expected the account {name} in {folder}: {file} is not there");
    }
}
