namespace ScAi.Spacecraft.Resources;

/// <summary>Keeps the books of storage, energy and propellant, and the computer's load and memory.</summary>
public static class ResourceModel
{
    /// <summary>Books opened with what is there.</summary>
    public static ResourceState Initial(
        ResourceParameters parameters, double batteryJoules, double propellantKilograms, double storedBits = 0)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new(
            new(storedBits, 0, 0, 0), new(batteryJoules, 0, 0, 0), new(propellantKilograms, 0, 0, 0),
            parameters.BaseLoad, parameters.BaseMemoryMegabytes, 0, 0);
    }

    /// <summary>One step; also what the computer draws.</summary>
    public static (ResourceState Next, double DrawWatts) Step(
        in ResourceState state, ResourceParameters parameters, in ResourceInputs inputs, double seconds)
    {
        var load = Math.Min(1, parameters.BaseLoad
            + (inputs.Observing ? parameters.PayloadLoad : 0)
            + (inputs.PlayingBack ? parameters.PlaybackLoad : 0)
            + (inputs.Updating ? parameters.SoftwareLoad : 0)
            + (inputs.InProximity ? parameters.DockingLoad : 0));
        var leaked = inputs.Rebooting ? 0 : state.LeakedMegabytes + inputs.MemoryLeakMegabytesPerHour * seconds / 3600;
        var memory = parameters.BaseMemoryMegabytes + inputs.UpdateMegabytes + (inputs.Observing ? parameters.PayloadMegabytes : 0) + leaked;
        var next = new ResourceState(
            state.Storage.With(inputs.GeneratedBits, inputs.OffloadedBits, inputs.LostBits),
            state.Energy.With(inputs.EnergyGeneratedJoules, inputs.EnergyConsumedJoules, inputs.EnergyLostJoules),
            state.Propellant.With(0, inputs.PropellantKilograms, inputs.PropellantLeakedKilograms),
            load + (state.Load - load) * Math.Exp(-seconds / parameters.SmoothingSeconds),
            Math.Min(parameters.MemoryMegabytes, memory), leaked, state.Reboots + (inputs.Rebooting ? 1 : 0));
        return (next, parameters.IdleWatts + parameters.LoadWatts * next.Load);
    }

    /// <summary>Throws when the books do not agree with what is there.</summary>
    public static void Check(in ResourceState state, long storedBits, double batteryJoules, double propellantKilograms)
    {
        state.Storage.Check("Payload data", "bit", storedBits, 0);
        state.Energy.Check("Energy", "J", batteryJoules, 1e-9);
        state.Propellant.Check("Propellant", "kg", propellantKilograms, 1e-12);
    }
}
