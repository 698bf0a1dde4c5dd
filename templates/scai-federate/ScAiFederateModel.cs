using ScAi.Federation;
using ScAi.Messages;
using ScAi.Time;

namespace ScAiFederate;

/// <summary>
/// The model: a pure function of state, tick and inbox. It does not publish, wait, look at a clock or draw from shared
/// randomness (see <c>CounterRandom</c>), so that the same scenario always gives the same run.
/// </summary>
public sealed class ScAiFederateModel : IFederate<ScAiFederateState>
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public Transition<ScAiFederateState> Initialize(RunPlan plan) => new(new ScAiFederateState(plan.Ticks.Start));

    /// <inheritdoc />
    public Transition<ScAiFederateState> Advance(ScAiFederateState state, Tick tick, Inbox inbox)
    {
        var messages = new List<Publication>();
        foreach (var record in inbox.InOrder())
        {
            state = record switch
            {
                LinkStart { IsSentinel: false } => state with { Links = state.Links + 1 },
                _ => state,
            };
        }

        for (; state.NextReport < tick.End; state = state with { NextReport = state.NextReport + Hour })
        {
            messages.Add(new("linkCount", OpaqueRecord.Of(new LinkCount(state.Links, state.NextReport))));
        }

        return new(state, messages);
    }
}
