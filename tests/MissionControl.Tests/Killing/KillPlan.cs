using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Tests.Commands;
using ScAi.Time;
using static ScAi.MissionControl.Tests.Commands.Some;

namespace ScAi.MissionControl.Tests.Killing;

/// <summary>The scenario of the kill tests, and how its processes speak: a line for each message, and one for each tick.</summary>
internal static class KillPlan
{
    public const string TickWord = "tick";
    public const string DoneWord = "done";
    public const double RefusedWatts = 99;

    /// <summary>A plan with a window for everything.</summary>
    public static readonly TickPlan Ticks = new(Ground.Start, Ground.Start + TimeSpan.FromDays(2), Ground.Step);

    private static readonly WireCodec s_codec = new(WireUnits.Documented, new AppNames());

    /// <summary>
    /// Commands of all kinds: every seventh waits for the one before, every eleventh is refused on board, every thirteenth expires
    /// before the first contact, every fifth is executed later on board.
    /// </summary>
    public static IReadOnlyList<NewCommand> Commands(int count) => [.. Enumerable.Range(0, count).Select(i => Load($"c{i:D5}") with
    {
        Priority = i % 10,
        Arguments = new Dictionary<string, ArgumentValue>
        {
            ["load"] = ArgumentValue.Of("heater"),
            ["watts"] = ArgumentValue.Of(i % 11 == 10 ? RefusedWatts : 1),
        },
        Deadline = i % 13 == 12 ? Ground.Start + TimeSpan.FromSeconds(15) : null,
        Schedule = i % 7 == 6 ? new CommandSchedule(After: new AfterCommand($"c{i - 1:D5}", TimeSpan.FromSeconds(5))) : null,
    })];

    public static string Line(string channel, IWireRecord record) => $"{channel} {System.Text.Encoding.UTF8.GetString(s_codec.Encode(record))}";

    /// <summary>Reads a message; null when the line was cut off.</summary>
    public static InboxMessage? Read(string line, long order)
    {
        var cut = line.IndexOf(' ', StringComparison.Ordinal);
        if (cut < 0)
        {
            return null;
        }

        var channel = line[..cut];
        var app = channel switch
        {
            Channels.Location => s_codec.Apps.Satellites,
            Channels.Uplink or Channels.Command => s_codec.Apps.MissionControl,
            _ => s_codec.Apps.Spacecraft,
        };
        var topic = new Topic("mission", app, channel);
        var record = s_codec.Decode(topic, System.Text.Encoding.UTF8.GetBytes(line[(cut + 1)..]));
        return record is MalformedRecord ? null : new InboxMessage((record as ITimedRecord)?.HappenedAt ?? Ground.Start, topic, order, record);
    }
}
