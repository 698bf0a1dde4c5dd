using ScAi.Federation;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Bench;

/// <summary>A spacecraft that all stations see all the time, and that does at once whatever it is told.</summary>
internal sealed class AnsweringSpacecraft : IFederate<long>
{
    /// <summary>The only command that it understands.</summary>
    public const string Command = "system.ping";

    /// <summary>How many commands it has been told.</summary>
    public int Heard { get; private set; }

    public Transition<long> Initialize(RunPlan plan) => new(0, [new Publication(Channels.Description, new SpacecraftDescription(
        0, "spacecraft", false, [],
        [new CommandDefinition(Command, "Answers.", false, [], [], TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5))], []))]);

    public Transition<long> Advance(long state, Tick tick, Inbox inbox)
    {
        var uplinks = inbox.InOrder().OfType<CommandUplink>().ToList();
        Heard += uplinks.Count;
        return new(state + 1, [.. uplinks.Select(uplink => new Publication(
            Channels.Verification, new CommandVerification(0, uplink.Key, CommandStage.Completed, tick.Start, tick.Start, uplink.GroundId)))]);
    }
}
