using ScAi.Federation;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Bench;

/// <summary>Says once that stations see a satellite.</summary>
internal sealed class StationsInView(int stations) : IFederate<long>
{
    public Transition<long> Initialize(RunPlan plan) => new(0);

    public Transition<long> Advance(long state, Tick tick, Inbox inbox) => new(state + 1, state > 0
        ? []
        : [.. Enumerable.Range(0, stations).Select(station => new Publication(Channels.Location, new SatelliteState(
            0, "spacecraft", 0, 0, 500_000, DataVolume.Zero, true, station, null, 0, tick.Start)))]);
}
