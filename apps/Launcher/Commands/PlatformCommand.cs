using System.CommandLine;
using ScAi.Launcher.Running;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai platform</c>: starts the constellation platform in this terminal.</summary>
internal static class PlatformCommand
{
    public static Command Create()
    {
        Option<string>[] options =
        [
            new("--listen") { Description = "address:port; port 0 takes a free one. Default 127.0.0.1:8080." },
            new("--hosts") { Description = "Names under which others reach this machine, with commas between." },
            new("--data") { Description = "The folder for database, keys and results. Default: in this user's data folder." },
            new("--database") { Description = "A path for SQLite, or a connection string for PostgreSQL. Default: a file in the data folder." },
            new("--broker") { Description = "The MQTT broker over which worker processes take part: mqtt://host:port." },
        ];
        var command = new Command("platform", "Starts the constellation platform: catalogue, coverage simulations, maps, assistant.");
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            var given = options
                .Select(option => (Key: Key(option), Value: parsed.GetValue(option)))
                .Where(option => option.Value is not null)
                .Select(option => (option.Key, option.Value!));
            using var platform = AppProcess.Start(AppCatalogue.Platform, given, inheritTerminal: true);
            return await platform.WaitAsync(cancellation);
        });
        return command;
    }

    /// <summary>The platform's own name of an option: <c>Listen</c> for <c>--listen</c>.</summary>
    private static string Key(Option option) => char.ToUpperInvariant(option.Name[2]) + option.Name[3..];
}
