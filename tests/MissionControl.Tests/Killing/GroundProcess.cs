using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Tests.Commands;
using ScAi.Sql.Migrations;

namespace ScAi.MissionControl.Tests.Killing;

/// <summary>Mission control's commands as a process on a database file: reads messages and ticks, writes what it has to say.</summary>
internal static class GroundProcess
{
    public const string Word = "kill-test-ground";

    /// <summary>As many as a thorough test has ticks for.</summary>
    public static CommandOptions Options { get; } = new() { UplinkInterval = TimeSpan.FromMilliseconds(200), MostAttempts = 50 };

    public static async Task<int> RunAsync(string path, int commands)
    {
        await using var database = Database.Of(path, TimeProvider.System);
        foreach (var part in new[] { "Following", "Contacts", "Commands" })
        {
            await database.MigrateAsync(MigrationSet.Embedded(part, typeof(MissionDesk).Assembly, $"{part}.Migrations"));
        }

        var mission = new MissionBook(null);
        var contacts = new ContactDesk();
        var desk = new CommandDesk(mission, contacts, new Ground.Newest(), KillPlan.Commands(commands), Options);
        using var turns = new MissionDesk(database, TimeProvider.System, [mission, contacts, desk]);
        await turns.LoadAsync();
        turns.Begin(new RunPlan(KillPlan.Ticks, 1));
        var inbox = new List<InboxMessage>();
        while (Console.ReadLine() is { } line)
        {
            if (!line.StartsWith(KillPlan.TickWord, StringComparison.Ordinal))
            {
                inbox.Add(KillPlan.Read(line, inbox.Count) ?? throw new InvalidDataException(line));
                continue;
            }

            var number = int.Parse(line[(KillPlan.TickWord.Length + 1)..]);
            foreach (var said in turns.Follow(KillPlan.Ticks[number], Inbox.Of(inbox)).Where(said => said.Record is CommandUplink))
            {
                Console.Out.Write(KillPlan.Line(said.Channel, said.Record) + "\n");
                Console.Out.Flush();
            }

            inbox.Clear();
            Console.Out.Write($"{KillPlan.DoneWord} {number}\n");
            Console.Out.Flush();
        }

        return 0;
    }
}
