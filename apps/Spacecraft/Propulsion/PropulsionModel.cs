namespace ScAi.Spacecraft.Propulsion;

/// <summary>
/// Propellant, pressure and thrust of a blow-down system: P = P0 (V0 / V) (T / T0), F = F0 P / P0, flow = F / (Isp g0). A step takes the
/// pressure of its middle (second order in the step).
/// </summary>
public static class PropulsionModel
{
    private const double Tolerance = 1e-12;

    /// <summary>The full tank.</summary>
    public static PropulsionState Initial(PropulsionParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new PropulsionState(parameters.LoadKilograms, 0.0, 0.0, 0.0, 0.0);
    }

    /// <summary>The tank's pressure.</summary>
    public static double PressurePascals(PropulsionParameters parameters, double propellantKilograms, double temperatureKelvin)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var full = parameters.TankVolumeCubicMeters - parameters.LoadKilograms / parameters.DensityKilogramsPerCubicMeter;
        var gas = parameters.TankVolumeCubicMeters - propellantKilograms / parameters.DensityKilogramsPerCubicMeter;
        return parameters.FullPressurePascals * (full / gas) * (temperatureKelvin / parameters.ReferenceTemperatureKelvin);
    }

    /// <summary>Moves on by a step.</summary>
    /// <exception cref="InvalidOperationException">The propellant does not add up.</exception>
    public static (PropulsionState Next, PropulsionOutputs Outputs) Step(
        in PropulsionState state, PropulsionParameters parameters, in PropulsionInputs inputs, double seconds)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var open = inputs.ValveStuckOpen > 0.0 ? seconds
            : inputs.ValveStuckShut > 0.0 ? 0.0 : Math.Clamp(inputs.BurnSeconds, 0.0, seconds);

        // Midpoint: half the flow at the start's pressure gives the pressure that the whole step has.
        var (_, flow, leak, _) = Flows(parameters, inputs, state.PropellantKilograms);
        var middle = Math.Max(0.0, state.PropellantKilograms - 0.5 * (flow * open + leak * seconds));
        (var thrust, flow, leak, _) = Flows(parameters, inputs, middle);

        var fired = flow > 0.0 ? Math.Min(open, state.PropellantKilograms / flow) : 0.0;
        var burned = Math.Min(flow * fired, state.PropellantKilograms);
        var leaked = Math.Min(leak * seconds, state.PropellantKilograms - burned);
        var (burnedSoFar, leakedSoFar) = (state.BurnedKilograms + burned, state.LeakedKilograms + leaked);
        var next = new PropulsionState(
            Math.Max(0.0, parameters.LoadKilograms - burnedSoFar - leakedSoFar),
            burnedSoFar,
            leakedSoFar,
            state.FiredSeconds + fired,
            state.ImpulseNewtonSeconds + thrust * fired);
        Check(parameters, state, next, burned + leaked);

        var (_, _, _, specificImpulse) = Flows(parameters, inputs, next.PropellantKilograms);
        return (next, new PropulsionOutputs(
            fired,
            fired > 0.0 ? thrust : 0.0,
            fired > 0.0 ? flow : 0.0,
            specificImpulse,
            PressurePascals(parameters, next.PropellantKilograms, inputs.TankTemperatureKelvin),
            inputs.TankTemperatureKelvin,
            parameters.DryMassKilograms + next.PropellantKilograms,
            RocketEquation.DeltaVMetersPerSecond(parameters.DryMassKilograms, next.PropellantKilograms, specificImpulse),
            Math.Max(0.0, next.PropellantKilograms + inputs.GaugeBiasKilograms + parameters.GaugeNoiseKilograms * inputs.GaugeDraw),
            seconds > 0.0 ? parameters.FiringWatts * open / seconds : 0.0));
    }

    private static (double Thrust, double Flow, double Leak, double SpecificImpulse) Flows(
        PropulsionParameters parameters, in PropulsionInputs inputs, double propellant)
    {
        var ratio = PressurePascals(parameters, propellant, inputs.TankTemperatureKelvin) / parameters.FullPressurePascals;
        var specificImpulse = parameters.FullSpecificImpulseSeconds * (1.0 - parameters.SpecificImpulseFall * (1.0 - Math.Min(1.0, ratio)));
        var thrust = parameters.FullThrustNewtons * ratio;
        var flow = thrust / (specificImpulse * RocketEquation.StandardGravityMetersPerSecondSquared);
        return (thrust, flow, inputs.LeakKilogramsPerSecond * ratio, specificImpulse);
    }

    /// <summary>What left the tank went through the thruster or overboard, in this step and since the start.</summary>
    private static void Check(PropulsionParameters parameters, in PropulsionState before, in PropulsionState after, double gone)
    {
        var load = parameters.LoadKilograms;
        var step = before.PropellantKilograms - after.PropellantKilograms - gone;
        var all = after.PropellantKilograms + after.BurnedKilograms + after.LeakedKilograms - load;
        if (!(Math.Abs(step) <= Tolerance * load && Math.Abs(all) <= Tolerance * load))
        {
            throw new InvalidOperationException(
                $"Propellant: the tank is off what left it by {step:R} kg in this step and by {all:R} kg since the start; {Tolerance} of {load} kg is allowed.");
        }
    }
}
