using ScAi.Federation;
using ScAi.Messages;
using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Telemetry;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>What leaves a vehicle in its steps.</summary>
public sealed class StepWorld
{
    /// <summary>Reports on their way down, and the truth.</summary>
    public List<Arrival> Sky { get; } = [];

    /// <summary>Which commands were accepted and begun; to be written down before anybody hears of it.</summary>
    public List<JournalLine> Journal { get; } = [];

    /// <summary>Says something to the world that is not the vehicle's own word.</summary>
    internal void Say(ScenarioTime time, string channel, IWireRecord record) => Sky.Add(new Arrival(time, new Publication(channel, record)));
}
