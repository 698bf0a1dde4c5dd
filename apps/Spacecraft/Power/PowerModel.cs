namespace ScAi.Spacecraft.Power;

/// <summary>
/// Array, battery and bus. What the array gives beyond the loads charges the battery as fast as it may and is shunted beyond that; what
/// it lacks comes out of the battery. Second order in the step where charging tapers off, exact elsewhere.
/// </summary>
public static class PowerModel
{
    private const double Tolerance = 1e-9;
    private const double SecondsPerYear = 365.25 * 86400.0;

    /// <summary>The battery at its initial charge.</summary>
    public static PowerState Initial(PowerParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new PowerState(3600.0 * parameters.CapacityWattHours * parameters.InitialStateOfCharge, 0.0, 0, parameters.YearsInSpace);
    }

    /// <summary>Moves on by a step.</summary>
    /// <exception cref="InvalidOperationException">The energy does not add up.</exception>
    public static (PowerState Next, PowerOutputs Outputs) Step(
        in PowerState state, PowerParameters parameters, in PowerInputs inputs, double seconds)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var capacity = Battery.CapacityJoules(parameters, inputs.BatteryTemperatureKelvin, state.Cycles, inputs.LostCapacity);

        // Cells that are cut off keep what they hold, and nobody gets at it; it does not become heat. What the cold withholds is still there.
        var holdable = Battery.CapacityJoules(parameters, double.PositiveInfinity, state.Cycles, inputs.LostCapacity);
        var stored = Math.Min(state.StoredJoules, holdable);
        var stranded = state.StoredJoules - stored;
        var lost = 0.0;

        var array = SolarArray.Watts(parameters, inputs, state.Years);
        var served = inputs.Loads.At(state.ShedStage);
        var wanted = served.TotalWatts + inputs.LeakageWatts;
        var surplus = array - wanted;
        double charge = 0.0, discharge = 0.0;
        if (surplus >= 0.0)
        {
            charge = Charge(parameters, inputs, stored, capacity, surplus, seconds);
            lost += (1.0 - parameters.ChargeEfficiency) * charge * seconds;
        }
        else
        {
            discharge = Math.Min(-surplus, stored * parameters.DischargeEfficiency / seconds);
            lost += (1.0 / parameters.DischargeEfficiency - 1.0) * discharge * seconds;
        }

        var drawn = surplus >= 0.0 ? wanted : array + discharge;
        var shunted = surplus >= 0.0 ? surplus - charge : 0.0;
        var energy = Math.Max(
            0.0, stored + (charge * parameters.ChargeEfficiency - discharge / parameters.DischargeEfficiency) * seconds);
        Check(state.StoredJoules, energy, (array - drawn - shunted) * seconds - lost - stranded, (array + drawn) * seconds);

        var charged = Math.Min(1.0, energy / capacity);
        var next = new PowerState(
            energy,
            state.Cycles + discharge / parameters.DischargeEfficiency * seconds / (3600.0 * parameters.CapacityWattHours),
            Stage(parameters, state.ShedStage, charged),
            state.Years + seconds / SecondsPerYear);
        var battery = charge - discharge;
        var volts = Battery.TerminalVolts(parameters, charged, inputs.BatteryTemperatureKelvin, battery);
        return (next, new PowerOutputs(
            array, shunted, drawn, wanted - drawn, battery, lost / seconds, charged, capacity / 3600.0, volts,
            drawn / volts, battery / volts, served, next.ShedStage));
    }

    private static double Charge(
        PowerParameters parameters, in PowerInputs inputs, double stored, double capacity, double surplus, double seconds)
    {
        var passed = Math.Clamp(1.0 - inputs.LostCharge, 0.0, 1.0);
        var first = Math.Min(surplus, passed * Battery.ChargeLimitWatts(parameters, stored / capacity, capacity));
        var middle = (stored + 0.5 * seconds * first * parameters.ChargeEfficiency) / capacity;
        var limit = passed * Battery.ChargeLimitWatts(parameters, middle, capacity);
        var room = Math.Max(0.0, capacity - stored) / (parameters.ChargeEfficiency * seconds);
        return Math.Max(0.0, Math.Min(Math.Min(surplus, limit), room));
    }

    private static int Stage(PowerParameters parameters, int stage, double charged)
    {
        while (stage < 3 && charged < Threshold(parameters, stage + 1))
        {
            stage++;
        }

        while (stage > 0 && charged > Threshold(parameters, stage) + parameters.ShedHysteresis)
        {
            stage--;
        }

        return stage;
    }

    private static double Threshold(PowerParameters parameters, int stage) => stage switch
    {
        1 => parameters.ShedPayloadBelow,
        2 => parameters.ShedAuxiliaryBelow,
        _ => parameters.SafeModeBelow,
    };

    private static void Check(double before, double after, double change, double turnover)
    {
        var off = after - before - change;
        var scale = Math.Max(turnover, Math.Max(before, after) * 1e-3);
        if (!(Math.Abs(off) <= Tolerance * scale))
        {
            throw new InvalidOperationException(
                $"Energy: the battery is off generated - consumed - lost - shunted by {off:R} J; {Tolerance} of {scale:R} J is allowed.");
        }
    }
}
