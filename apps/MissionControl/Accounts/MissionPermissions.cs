using ScAi.Accounts;

namespace ScAi.MissionControl.Accounts;

/// <summary>Mission control's permissions, and what the roles of the accounts that it shares with the platform may do here.</summary>
internal static class MissionPermissions
{
    /// <summary>To read everything.</summary>
    public static readonly Permission Read = new("mission.read");

    /// <summary>To write commands, to queue, hold, release and cancel them.</summary>
    public static readonly Permission SendCommands = new("commands.send");

    /// <summary>To approve or reject what somebody else wrote.</summary>
    public static readonly Permission ApproveCommands = new("commands.approve");

    /// <summary>To acknowledge, shelve, clear and reset alarms.</summary>
    public static readonly Permission HandleAlarms = new("alarms.handle");

    /// <summary>To write into the ground control log.</summary>
    public static readonly Permission WriteLog = new("log.write");

    /// <summary>To break things on simulated spacecraft, and to mend them.</summary>
    public static readonly Permission InjectFaults = new("simulation.faults");

    private static readonly Permission[] s_operator = [Read, SendCommands, HandleAlarms, WriteLog];

    /// <summary>The roles; every one of <see cref="SharedRoles"/>.</summary>
    public static RoleBook Roles { get; } = new(new Dictionary<string, IReadOnlyCollection<Permission>>
    {
        [SharedRoles.Viewer] = [Read],
        [SharedRoles.Planner] = [Read],
        [SharedRoles.Operator] = s_operator,
        [SharedRoles.Director] = [.. s_operator, ApproveCommands],
        [SharedRoles.Simulator] = [Read, InjectFaults],
        [SharedRoles.Administrator] =
            [.. s_operator, ApproveCommands, InjectFaults, AccountPermissions.Manage, AccountPermissions.ReadAudit],
    });
}
