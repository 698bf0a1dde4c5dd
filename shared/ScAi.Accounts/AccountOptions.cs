namespace ScAi.Accounts;

/// <summary>What the operator decides about accounts.</summary>
public sealed record AccountOptions
{
    /// <summary>Who issues the tokens: the app's name.</summary>
    public required string Issuer { get; init; }

    /// <summary>Whom the tokens are for; the issuer itself where one app does both.</summary>
    public string Audience => Issuer;

    /// <summary>The folder that holds the signing keys.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A signing key from outside, Base64 of at least 32 bytes; null: the file in the data folder.</summary>
    public string? SigningKey { get; init; }

    /// <summary>The roles that accounts may have, and what each may do.</summary>
    public required RoleBook Roles { get; init; }

    /// <summary>The role that a registration gets.</summary>
    public required string FirstRole { get; init; }

    /// <summary>The role that the first administrator gets; must grant <see cref="AccountPermissions.Manage"/>.</summary>
    public required string AdministratorRole { get; init; }

    /// <summary>Whether a registered account is active at once; otherwise it is pending until an administrator activates it.</summary>
    public bool SelfActivation { get; init; }

    /// <summary>Rounds of PBKDF2 for new passwords; at least <see cref="PasswordHasher.LeastIterations"/>.</summary>
    public int PasswordIterations { get; init; } = PasswordHasher.LeastIterations;

    /// <summary>How long an access token lives; at most 15 min.</summary>
    public TimeSpan AccessLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a session may rest before it ends.</summary>
    public TimeSpan SessionRest { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a session may last, however busy.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long what the database said about a session is believed; at most 30 s.</summary>
    public TimeSpan RecheckAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Logins, registrations and redemptions per second from one address.</summary>
    public int AttemptsPerSecond { get; init; } = 5;

    /// <summary>How old the current signing key may be at a start before a new one is made.</summary>
    public TimeSpan SigningKeyAge { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Checks the options against each other.</summary>
    /// <exception cref="ArgumentException">A bound is broken; the message names the option, its value and the bound.</exception>
    public AccountOptions Validated()
    {
        Require(AccessLifetime > TimeSpan.Zero && AccessLifetime <= TimeSpan.FromMinutes(15), nameof(AccessLifetime), AccessLifetime, "up to 15 min");
        Require(RecheckAfter >= TimeSpan.Zero && RecheckAfter <= TimeSpan.FromSeconds(30), nameof(RecheckAfter), RecheckAfter, "0 to 30 s");
        Require(SessionRest > AccessLifetime && SessionRest <= SessionLifetime, nameof(SessionRest), SessionRest, "more than AccessLifetime, at most SessionLifetime");
        Require(PasswordIterations >= PasswordHasher.LeastIterations, nameof(PasswordIterations), PasswordIterations, $"at least {PasswordHasher.LeastIterations}");
        Require(AttemptsPerSecond > 0, nameof(AttemptsPerSecond), AttemptsPerSecond, "at least 1");
        Require(Roles.Has(FirstRole), nameof(FirstRole), FirstRole, $"one of {Roles}");
        Require(!Roles.PermissionsOf([FirstRole]).Contains(AccountPermissions.Manage), nameof(FirstRole), FirstRole, "a role that does not manage accounts");
        Require(Roles.PermissionsOf([AdministratorRole]).Contains(AccountPermissions.Manage), nameof(AdministratorRole), AdministratorRole, "a role that manages accounts");
        return this;
    }

    private static void Require<T>(bool isKept, string option, T value, string expected)
    {
        if (!isKept)
        {
            throw new ArgumentException($"{option} is {value}; expected {expected}.");
        }
    }
}
