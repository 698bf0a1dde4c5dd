using System.CommandLine;
using ScAi.Launcher.Running;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai platform</c>: starts the constellation platform in this terminal, or does a task on its data.</summary>
internal static class PlatformCommand
{
    public static Command Create()
    {
        Option<string>[] data =
        [
            new("--data") { Description = "The folder for database, keys and results. Default: in this user's data folder." },
            new("--database") { Description = "A path for SQLite, or a connection string for PostgreSQL. Default: a file in the data folder." },
        ];
        Option<string>[] serving =
        [
            new("--listen") { Description = "address:port; port 0 takes a free one. Default 127.0.0.1:8080." },
            new("--hosts") { Description = "Names under which others reach this machine, with commas between." },
            new("--behindproxy") { Description = "The IP address of the proxy that it stands behind; what that says of clients and https is believed." },
            new("--broker") { Description = "The MQTT broker over which worker processes take part: mqtt://host:port." },
            new("--runs") { Description = "A folder for runs of scenarios that are launched from the platform. Default: none are." },
            new("--ollamaurl") { Description = "Where Ollama listens, for the assistant's models: http://host:port." },
            new("--orbitsource") { Description = "Where orbit data come from: the base address of CelesTrak or of a server that answers like it." },
            new("--orbitschedule") { Description = "When orbit data are fetched: a Quartz cron expression in UTC, or never." },
            new("--allowprivateservers") { Description = "true: servers that are asked for data may stand in the own network." },
            new("--selfactivation") { Description = "true: who registers may sign in at once. Default: an administrator activates accounts." },
        ];
        var command = Running("platform", "Starts the constellation platform: catalogue, coverage simulations, maps, assistant.", [], [.. data, .. serving]);
        command.Subcommands.Add(Running("admin", "Prints a one-time token with which the first administrator is made.", ["admin"], data));
        command.Subcommands.Add(Running("new-key", "Makes a new key for access tokens, used from the next start on.", ["new-key"], data));
        command.Subcommands.Add(Running("verify-audit", "Checks that nothing in the audit log was changed.", ["verify-audit"], data));
        return command;
    }

    private static Command Running(string name, string description, string[] words, Option<string>[] options) =>
        AppCommand.Running(AppCatalogue.Platform, name, description, words, options);
}
