using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation.Tests;

/// <summary>A model that remembers what it was asked and says what the test tells it to say.</summary>
internal sealed class Script : IFederate<Script.Memory>
{
    /// <summary>What it says at each tick; nothing by default.</summary>
    public Func<Tick, IReadOnlyList<Publication>> Says { get; init; } = _ => [];

    /// <summary>What it says while initialising.</summary>
    public IReadOnlyList<Publication> SaysFirst { get; init; } = [];

    public Transition<Memory> Initialize(RunPlan plan) => new(new Memory([$"initialize, seed {plan.Seed}"]), SaysFirst);

    public Transition<Memory> Advance(Memory state, Tick tick, Inbox inbox)
    {
        var read = string.Concat(inbox.Messages.Select(message => $", {InWords.Of(message.Topic, message.Record)}"));
        return new(new Memory(state.Lines.Add($"tick {tick.Number}{(tick.IsSettling ? " settling" : "")}{read}")), Says(tick));
    }

    internal sealed record Memory(ImmutableArray<string> Lines)
    {
        public override string ToString() => string.Join('\n', Lines);
    }
}
