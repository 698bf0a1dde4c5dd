using ScAi.Accounts;

namespace ScAi.Constellations.Accounts;

/// <summary>The platform's permissions, and the roles that they make up.</summary>
internal static class PlatformPermissions
{
    /// <summary>To read.</summary>
    public static readonly Permission View = new("platform.view");

    /// <summary>To make and change things of one's own, and to run simulations.</summary>
    public static readonly Permission Plan = new("platform.plan");

    /// <summary>To do everything, with everybody's things.</summary>
    public static readonly Permission Administer = new("platform.administer");

    /// <summary>The roles: each may do what the ones before it may; those of mission control read here.</summary>
    public static RoleBook Roles { get; } = new(new Dictionary<string, IReadOnlyCollection<Permission>>
    {
        [NameOf(Role.Viewer)] = [View],
        [NameOf(Role.Planner)] = [View, Plan],
        [SharedRoles.Operator] = [View],
        [SharedRoles.Director] = [View],
        [SharedRoles.Simulator] = [View],
        [NameOf(Role.Administrator)] = [View, Plan, Administer, AccountPermissions.Manage, AccountPermissions.ReadAudit],
    });

    /// <summary>The name by which accounts have a role.</summary>
    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>The permission that a role adds to the ones before it.</summary>
    public static Permission Of(Role role) => role switch
    {
        Role.Viewer => View,
        Role.Planner => Plan,
        _ => Administer,
    };
}
