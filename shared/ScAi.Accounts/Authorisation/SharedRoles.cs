namespace ScAi.Accounts;

/// <summary>
/// The roles of the apps that share accounts: the constellation platform and mission control. Each says in its own
/// <see cref="RoleBook"/> what every one of them may do there, so that an administrator can give them all from either.
/// </summary>
public static class SharedRoles
{
    /// <summary>Who issues the tokens of shared accounts, and so whom each of these apps trusts.</summary>
    public const string Issuer = "scai-constellations";

    /// <summary>The file in the data folder that keeps shared accounts, unless another database is named.</summary>
    public const string DatabaseFile = "platform.db";

    /// <summary>Reads.</summary>
    public const string Viewer = "viewer";

    /// <summary>Makes and changes items of the platform's catalogue, and runs simulations.</summary>
    public const string Planner = "planner";

    /// <summary>Works at a console of mission control: commands, alarms, log.</summary>
    public const string Operator = "operator";

    /// <summary>An operator who also approves commands that others wrote.</summary>
    public const string Director = "director";

    /// <summary>Injects faults into simulated spacecraft.</summary>
    public const string Simulator = "simulator";

    /// <summary>May do everything, and manages the accounts.</summary>
    public const string Administrator = "administrator";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Viewer, Planner, Operator, Director, Simulator, Administrator];

    /// <summary>The data folder of shared accounts where none is named: <c>scai/platform</c> in this user's data folder.</summary>
    public static string DataFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "scai", "platform");
}
