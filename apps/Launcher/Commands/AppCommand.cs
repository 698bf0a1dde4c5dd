using System.CommandLine;
using ScAi.Launcher.Running;

namespace ScAi.Launcher.Commands;

/// <summary>Commands that are an app with some of its options, in this terminal.</summary>
internal static class AppCommand
{
    /// <summary>A command that starts an app.</summary>
    /// <param name="app">The app.</param>
    /// <param name="name">The command's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="words">What the app is told before its options.</param>
    /// <param name="options">Options of the app, in lower case.</param>
    public static Command Running(string app, string name, string description, string[] words, Option<string>[] options)
    {
        var command = new Command(name, description);
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
            using var process = AppProcess.Start(app, words, given, inheritTerminal: true);
            return await process.WaitAsync(cancellation);
        });
        return command;
    }

    /// <summary>The app's own name of an option: <c>Listen</c> for <c>--listen</c>.</summary>
    private static string Key(Option option) => char.ToUpperInvariant(option.Name[2]) + option.Name[3..];
}
