using System.Collections.Frozen;

namespace ScAi.Accounts;

/// <summary>The roles of an app: names for sets of permissions. An account may have several; their permissions add up.</summary>
public sealed class RoleBook
{
    private readonly FrozenDictionary<string, FrozenSet<Permission>> _roles;

    /// <summary>A book of roles.</summary>
    /// <param name="roles">What each role may do.</param>
    public RoleBook(IReadOnlyDictionary<string, IReadOnlyCollection<Permission>> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        _roles = roles.ToFrozenDictionary(role => role.Key, role => role.Value.ToFrozenSet(), StringComparer.Ordinal);
    }

    /// <summary>The names of the roles, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => [.. _roles.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether there is such a role.</summary>
    public bool Has(string role) => _roles.ContainsKey(role);

    /// <summary>What accounts with these roles may do. A role that the book does not know grants nothing.</summary>
    public FrozenSet<Permission> PermissionsOf(IEnumerable<string> roles) =>
        roles.SelectMany(role => _roles.GetValueOrDefault(role) ?? FrozenSet<Permission>.Empty).ToFrozenSet();

    /// <summary>The roles that grant a permission, in alphabetical order.</summary>
    public IReadOnlyList<string> Granting(Permission permission) =>
        [.. _roles.Where(role => role.Value.Contains(permission)).Select(role => role.Key).Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", Names);
}
