using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Vehicle;

namespace ScAi.Spacecraft.Memory;

/// <summary>What of the spacecraft outlives their process. This one forgets everything.</summary>
public class FlightMemory
{
    /// <summary>Forgets everything.</summary>
    public static FlightMemory None { get; } = new();

    /// <summary>Writes down which commands were accepted and begun, before anybody hears of it.</summary>
    public virtual void Write(IEnumerable<JournalLine> lines)
    {
    }

    /// <summary>Keeps a state, if it is time to; what is said in its tick is in flight in it, so that a restart says it again.</summary>
    public virtual void Keep(SpacecraftState state)
    {
    }

    /// <summary>The state that the process before left; the given one when there was none.</summary>
    public virtual SpacecraftState Recall(SpacecraftState fresh, IReadOnlyList<VehicleDesign> designs) => fresh;
}
