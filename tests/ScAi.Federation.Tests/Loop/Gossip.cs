using System.Security.Cryptography;
using System.Text;
using ScAi.Federation.Randomness;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation.Tests.Loop;

/// <summary>
/// A model whose every word depends on everything it has read, in order: one message more, less or elsewhere changes all
/// that follows in the whole federation.
/// </summary>
internal sealed class Gossip(string name) : IFederate<string>
{
    private readonly CounterRandom _random = new(1, name, "says");

    public Transition<string> Initialize(RunPlan plan) => new(name);

    public Transition<string> Advance(string state, Tick tick, Inbox inbox)
    {
        var heard = new StringBuilder(state);
        foreach (var message in inbox.Messages)
        {
            heard.Append($"|{InWords.Of(message.Topic, message.Record)}");
        }

        var next = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(heard.ToString())));
        if (tick.IsSettling)
        {
            return new(next);
        }

        var says = new List<Publication>();
        for (var i = 0UL; i < 4; i++)
        {
            var chance = _random.Uniform((ulong)tick.Number * 8 + i);
            var number = Convert.ToInt32(next[(int)i..(int)(i + 4)], 16);
            var at = tick.Start + tick.Duration * (chance / 2);
            if (chance < 0.7)
            {
                says.Add(i % 2 == 0
                    ? new Publication(Channels.OutageRestore, new OutageRestore(number, at))
                    : new Publication(Channels.Location, new SatelliteState(
                        number, name, 0, 0, 0, DataVolume.Zero, false, null, 0, 0, at)));
            }
        }

        return new(next, says);
    }
}
