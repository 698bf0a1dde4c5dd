using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Spacecraft.Orbit;

/// <summary>
/// The true orbit: SGP4 of the elements; a burn is integrated from SGP4's state, and at its end mean elements are fitted so that SGP4
/// gives the integrated state.
/// </summary>
public static class OrbitModel
{
    /// <summary>An orbit that has not been changed yet.</summary>
    public static OrbitState Initial(ElementSet elements) => new(new Sgp4(elements), null, 0.0);

    /// <summary>The state at a time while the orbit coasts; the state reached while it burns.</summary>
    /// <exception cref="InvalidOperationException">SGP4 has no state for that time.</exception>
    public static State<Teme> At(OrbitState state, ScenarioTime time)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Burning is { } burning)
        {
            return burning;
        }

        var code = state.Theory.Propagate(time, out var result);
        return code == PropagationCode.None
            ? result
            : throw new InvalidOperationException($"SGP4 has no state at {time}: {code}.");
    }

    /// <summary>Moves on by a step. Allocates only while a burn goes on and at its end.</summary>
    public static (OrbitState Next, OrbitOutputs Outputs) Step(OrbitState state, in OrbitInputs inputs, double seconds)
    {
        ArgumentNullException.ThrowIfNull(state);
        var burn = Math.Round(Math.Clamp(inputs.BurnSeconds, 0.0, seconds), 6);
        ElementSet? elements = null;
        var deltaV = 0.0;
        if (burn > 0.0 && inputs.ThrustNewtons > 0.0 && Reached(state, inputs.Time) is { } start)
        {
            var reached = BurnIntegration.Run(start, inputs, burn);
            deltaV = DeltaV(inputs, burn);
            state = state with { Burning = reached, DeltaVMetersPerSecond = state.DeltaVMetersPerSecond + deltaV };
        }
        else
        {
            burn = 0.0;
        }

        if (state.Burning is { } end && burn < seconds)
        {
            elements = MeanElementFit.Of(end, inputs.Time + Span(burn), state.Theory.Elements).Elements;
            state = state with { Theory = new Sgp4(elements), Burning = null };
        }

        if (state.Burning is { } still)
        {
            return (state, new OrbitOutputs(still, null, deltaV, false));
        }

        var code = state.Theory.Propagate(inputs.Time + Span(seconds), out var next);
        return code == PropagationCode.None
            ? (state, new OrbitOutputs(next, elements, deltaV, false))
            : (state, new OrbitOutputs(Reached(state, inputs.Time) ?? next, elements, deltaV, true));
    }

    private static State<Teme>? Reached(OrbitState state, ScenarioTime time) =>
        state.Burning ?? (state.Theory.Propagate(time, out var reached) == PropagationCode.None ? reached : null);

    private static double DeltaV(in OrbitInputs inputs, double burn)
    {
        var used = inputs.FlowKilogramsPerSecond * burn;
        return used > 0.0
            ? -inputs.ThrustNewtons / inputs.FlowKilogramsPerSecond * double.LogP1(-used / inputs.MassKilograms)
            : inputs.ThrustNewtons / inputs.MassKilograms * burn;
    }

    private static TimeSpan Span(double seconds) => TimeSpan.FromTicks((long)Math.Round(seconds * 1e6) * TimeSpan.TicksPerMicrosecond);
}
