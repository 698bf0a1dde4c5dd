using ScAi.Messages;

namespace ScAi.SatelliteStorage;

/// <summary>A satellite's solid-state recorder; fills as the instrument runs and empties on downlink.</summary>
/// <param name="Capacity">What it can hold.</param>
/// <param name="Stored">What it holds; never more than the capacity.</param>
/// <param name="Offloaded">What downlinks have carried away so far.</param>
/// <param name="Lost">What did not fit so far.</param>
public sealed record Recorder(DataVolume Capacity, DataVolume Stored, DataVolume Offloaded, DataVolume Lost)
{
    /// <summary>Everything it was ever offered: stored, offloaded and lost together.</summary>
    public DataVolume Taken => Stored + Offloaded + Lost;

    /// <summary>Adds what the instrument collected. What does not fit is lost, and counted.</summary>
    public Recorder Collect(DataVolume collected)
    {
        var offered = Stored + collected;
        var kept = DataVolume.Min(Capacity, offered);
        return this with { Stored = kept, Lost = Lost + (offered - kept) };
    }

    /// <summary>Removes what a downlink carried away; never more than is stored.</summary>
    public Recorder Offload(DataVolume volume)
    {
        var offloaded = DataVolume.Min(Stored, volume);
        return this with { Stored = Stored - offloaded, Offloaded = Offloaded + offloaded };
    }
}
