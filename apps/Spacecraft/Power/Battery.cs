namespace ScAi.Spacecraft.Power;

/// <summary>A lithium-ion battery: its capacity, voltage and how fast it may be charged.</summary>
public static class Battery
{
    private static readonly double[] s_cellVolts = [3.00, 3.45, 3.55, 3.60, 3.65, 3.70, 3.78, 3.88, 3.97, 4.06, 4.18];

    /// <summary>The capacity that a load needs: what an eclipse takes, over depth of discharge and efficiency.</summary>
    public static double SizeWattHours(double loadWatts, double eclipseSeconds, double depthOfDischarge, double efficiency) =>
        loadWatts * eclipseSeconds / 3600.0 / (depthOfDischarge * efficiency);

    /// <summary>The capacity at a temperature, after a number of cycles and with a share lost.</summary>
    public static double CapacityJoules(PowerParameters parameters, double temperatureKelvin, double cycles, double lost)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var cold = Math.Clamp(1.0 - parameters.FadePerKelvin * (293.15 - temperatureKelvin), 0.3, 1.0);
        var worn = Math.Max(0.3, 1.0 - parameters.FadePerCycle * cycles);
        return 3600.0 * parameters.CapacityWattHours * cold * worn * Math.Clamp(1.0 - lost, 0.01, 1.0);
    }

    /// <summary>The most that may be charged with at a state of charge: constant, then falling to nothing at 1.</summary>
    public static double ChargeLimitWatts(PowerParameters parameters, double stateOfCharge, double capacityJoules)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var taper = Math.Clamp((1.0 - stateOfCharge) / (1.0 - parameters.TaperStateOfCharge), 0.0, 1.0);
        return parameters.ChargePerHour * capacityJoules / 3600.0 * taper;
    }

    /// <summary>The voltage without a current.</summary>
    public static double OpenCircuitVolts(PowerParameters parameters, double stateOfCharge)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var place = Math.Clamp(stateOfCharge, 0.0, 1.0) * (s_cellVolts.Length - 1);
        var index = Math.Min((int)place, s_cellVolts.Length - 2);
        return parameters.CellsInSeries * double.Lerp(s_cellVolts[index], s_cellVolts[index + 1], place - index);
    }

    /// <summary>The voltage at a power: V = OCV + I R with I = P / V; positive power charges.</summary>
    public static double TerminalVolts(PowerParameters parameters, double stateOfCharge, double temperatureKelvin, double watts)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var open = OpenCircuitVolts(parameters, stateOfCharge);
        var resistance = parameters.ResistanceOhms * Math.Pow(2.0, Math.Max(0.0, 293.15 - temperatureKelvin) / 25.0);
        return 0.5 * (open + Math.Sqrt(Math.Max(0.0, open * open + 4.0 * resistance * watts)));
    }
}
