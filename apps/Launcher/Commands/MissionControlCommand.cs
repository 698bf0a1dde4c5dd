using System.CommandLine;
using ScAi.Launcher.Running;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai missioncontrol</c>: opens a past mission's database, or does a task on the accounts. Runs start their own.</summary>
internal static class MissionControlCommand
{
    public static Command Create()
    {
        Option<string>[] accounts =
        [
            new("--accounts") { Description = "The data folder of the accounts, shared with the platform. Default: in this user's data folder." },
            new("--accountsdatabase") { Description = "The database of the accounts. Default: platform.db in their data folder." },
        ];
        Option<string>[] serving =
        [
            new("--database") { Description = "The mission's database: missioncontrol.db of a run folder, or a connection string.", Required = true },
            new("--listen") { Description = "address:port; port 0 takes a free one. Default 127.0.0.1:0." },
            new("--hosts") { Description = "Names under which others reach this machine, with commas between." },
        ];
        var command = AppCommand.Running(
            AppCatalogue.MissionControl, "missioncontrol", "Opens the database of a past mission, to be looked at; a run with spacecraft starts its own mission control.",
            [], [.. serving, .. accounts]);
        command.Subcommands.Add(AppCommand.Running(
            AppCatalogue.MissionControl, "admin", "Prints a one-time token with which the first administrator is made.", ["admin"], accounts));
        return command;
    }
}
