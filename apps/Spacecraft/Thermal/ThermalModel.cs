namespace ScAi.Spacecraft.Thermal;

/// <summary>
/// C dT/dt = alpha S nu A + alpha a S F A cos + eps q F A + Q + sum G (Tj - Ti) + sum sigma R (Tj^4 - Ti^4) - eps sigma A T^4, in Runge
/// and Kutta's fourth order with substeps well inside its stability. Thermostats decide at a step's end for the next.
/// </summary>
public static class ThermalModel
{
    /// <summary>Stefan and Boltzmann's constant.</summary>
    public const double StefanBoltzmann = 5.670374419e-8;

    private const double Tolerance = 1e-9;
    private const double MostSubstepSeconds = 30.0;

    /// <summary>Everything at its initial temperature.</summary>
    public static ThermalState Initial(ThermalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Nodes.Count is 0 or > NodeValues.Capacity)
        {
            throw new ArgumentException($"A vehicle has 1 to {NodeValues.Capacity} thermal nodes, not {parameters.Nodes.Count}.", nameof(parameters));
        }

        var kelvin = default(NodeValues);
        for (var i = 0; i < parameters.Nodes.Count; i++)
        {
            kelvin[i] = parameters.Nodes[i].InitialKelvin;
        }

        return new ThermalState(kelvin, Thermostats(parameters, kelvin, 0));
    }

    /// <summary>Which heaters draw power in the step to come: a bit for each node.</summary>
    public static int HeaterMask(in ThermalState state, in ThermalInputs inputs) =>
        inputs.HeatersPowered ? (state.HeatersOn | inputs.HeatersStuckOn) & ~inputs.HeatersStuckOff : 0;

    /// <summary>What those heaters draw.</summary>
    public static double HeaterWatts(ThermalParameters parameters, int mask)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var watts = 0.0;
        for (var i = 0; i < parameters.Nodes.Count; i++)
        {
            watts += (mask >> i & 1) * parameters.Nodes[i].HeaterWatts;
        }

        return watts;
    }

    /// <summary>Moves on by a step.</summary>
    /// <exception cref="InvalidOperationException">The heat does not add up.</exception>
    public static (ThermalState Next, ThermalOutputs Outputs) Step(
        in ThermalState state, ThermalParameters parameters, in ThermalInputs inputs, double seconds)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var mask = HeaterMask(state, inputs);
        var heat = new HeatBalance(parameters, inputs, mask);
        var kelvin = state.Kelvin;
        var count = Math.Max(1, (int)Math.Ceiling(seconds / Math.Min(MostSubstepSeconds, heat.StableSeconds(kelvin))));
        var h = seconds / count;
        var radiated = 0.0;
        for (var i = 0; i < count; i++)
        {
            radiated += heat.Advance(ref kelvin, h);
        }

        var stored = 0.0;
        var turnover = 0.0;
        for (var i = 0; i < parameters.Nodes.Count; i++)
        {
            var change = parameters.Nodes[i].CapacityJoulesPerKelvin * (kelvin[i] - state.Kelvin[i]);
            stored += change;
            turnover += Math.Abs(change) + 1e-3 * parameters.Nodes[i].CapacityJoulesPerKelvin;
        }

        var (absorbed, dissipated) = (heat.AbsorbedWatts * seconds, heat.DissipatedWatts * seconds);
        turnover += Math.Abs(absorbed) + dissipated + radiated;
        var off = stored - (absorbed + dissipated - radiated);
        if (!(Math.Abs(off) <= Tolerance * turnover))
        {
            throw new InvalidOperationException(
                $"Heat: the nodes are off absorbed + dissipated - radiated by {off:R} J; {Tolerance} of {turnover:R} J is allowed.");
        }

        var next = new ThermalState(kelvin, Thermostats(parameters, kelvin, state.HeatersOn));
        var louvre = parameters.Nodes.Count > NodeNumber.Electronics
            ? heat.LouvreShare(NodeNumber.Electronics, kelvin[NodeNumber.Electronics])
            : 0.0;
        return (next, new ThermalOutputs(
            HeaterWatts(parameters, mask), mask, absorbed, dissipated, radiated, stored, louvre));
    }

    private static int Thermostats(ThermalParameters parameters, in NodeValues kelvin, int on)
    {
        for (var i = 0; i < parameters.Nodes.Count; i++)
        {
            var node = parameters.Nodes[i];
            if (node.HeaterWatts > 0.0 && kelvin[i] < node.HeaterOnKelvin)
            {
                on |= 1 << i;
            }
            else if (kelvin[i] > node.HeaterOffKelvin)
            {
                on &= ~(1 << i);
            }
        }

        return on;
    }
}
