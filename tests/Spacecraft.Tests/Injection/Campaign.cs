using ScAi.Federation.Randomness;
using ScAi.Messages;
using ScAi.Spacecraft.Vehicle;

namespace ScAi.Spacecraft.Tests.Injection;

/// <summary>Injects faults into vehicles in flight and counts how many samples it takes until a monitor fires.</summary>
internal static class Campaign
{
    private const long Spacing = 30;
    private const int MostWait = 6000;

    /// <summary>Injects everything into one vehicle.</summary>
    /// <param name="seed">Of orbit, noise, calibration and the times of injection.</param>
    /// <param name="crewed">Which vehicle.</param>
    /// <param name="hours">For how long it flies without faults; injections begin anywhere in the second half.</param>
    /// <param name="times">At how many times each magnitude is injected.</param>
    public static List<Finding> Run(ulong seed, bool crewed, double hours, int times)
    {
        var craft = new Craft(seed, crewed);
        var state = craft.Fly(craft.Born(), (long)(1800 * hours));
        if (crewed)
        {
            state = state with { Body = state.Body with { Docking = state.Body.Docking.Proceed() } };
        }

        var snapshots = new List<VehicleState> { state };
        while (snapshots.Count < 1800 * hours / Spacing)
        {
            snapshots.Add(craft.Fly(snapshots[^1], Spacing));
        }

        var random = new CounterRandom(seed, "campaign", "times");
        var draw = 0UL;
        var findings = new List<Finding>();
        foreach (var injection in crewed ? Injections.Crewed : Injections.Smallsat)
        {
            var usable = injection.Prepare is null ? snapshots.Where(injection.Shows).ToList() : snapshots;
            for (var i = 0; usable.Count > 0 && i < times * injection.Magnitudes.Length; i++)
            {
                var from = usable[(int)(random.Uniform(draw++) * usable.Count)];
                var offset = (long)(random.Uniform(draw++) * 10);
                if (Ready(craft, injection, from) is { } ready)
                {
                    findings.Add(Inject(craft, injection, injection.Magnitudes[i % injection.Magnitudes.Length], craft.Fly(ready, offset)));
                }
            }
        }

        return findings;
    }

    /// <summary>The vehicle where the fault can show; null when it does not come there in time.</summary>
    private static VehicleState? Ready(Craft craft, Injection injection, VehicleState state)
    {
        if (injection.Prepare is not { } prepare)
        {
            return state;
        }

        state = craft.Fly(prepare(craft, state), 10);
        for (var waited = 0; waited < MostWait && !injection.Shows(state); waited++)
        {
            state = craft.Step(state);
        }

        return injection.Shows(state) ? state : null;
    }

    /// <summary>A command that was under way and has failed is told to the ground as such.</summary>
    private static string? FailedSince(VehicleState before, VehicleState after) =>
        before.Executive.Running.Any(key => after.Executive.Entries[key].Stage == CommandStage.Failed) ? "the command fails" : null;

    private static Finding Inject(Craft craft, Injection injection, double magnitude, VehicleState start)
    {
        var state = craft.Broken(start, injection.Fault, magnitude);
        var samples = 0;
        while (samples < injection.MostSamples)
        {
            state = craft.Step(state);
            if (state.Step % craft.Design.StepsPerLook != 0)
            {
                continue;
            }

            samples++;
            if ((craft.FiredSince(start, state).FirstOrDefault() ?? FailedSince(start, state)) is { } monitor)
            {
                return new Finding(injection, magnitude, samples, monitor);
            }
        }

        return new Finding(injection, magnitude, null, null);
    }
}
