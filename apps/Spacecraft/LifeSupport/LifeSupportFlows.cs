namespace ScAi.Spacecraft.LifeSupport;

/// <summary>What moves in a step, in mol and kg of that step.</summary>
internal readonly record struct LifeSupportFlows(
    double OxygenBreathed,
    double CarbonDioxideBreathed,
    double VapourBreathed,
    double WaterDrunk,
    double FoodEaten,
    double CarbonDioxideScrubbed,
    double OxygenMade,
    double VapourCondensed,
    double NitrogenLetIn,
    double CarbonDioxideReacted,
    double LeakPart,
    double LeakKilograms)
{
    private const double SecondsPerDay = 86_400;

    /// <summary>The flows of a step that begins in that state; none takes more than there is.</summary>
    public static LifeSupportFlows Of(
        in LifeSupportState state, LifeSupportParameters parameters, in LifeSupportInputs inputs, double seconds)
    {
        var people = parameters.Crew * inputs.Activity * seconds / SecondsPerDay;
        var oxygenBreathed = Math.Min(
            people * parameters.OxygenKilogramsPerDay / Gas.OxygenKilogramsPerMole, state.OxygenMoles);
        var alive = people <= 0 ? 0 : oxygenBreathed * Gas.OxygenKilogramsPerMole / (people * parameters.OxygenKilogramsPerDay);
        people *= alive;

        var scrubs = inputs.Powered && state.ScrubberOn;
        var scrubbed = scrubs
            ? state.CarbonDioxideMoles * -Expm1(
                -parameters.ScrubberEfficiency * (1 - inputs.ScrubberLoss) * parameters.ScrubberCubicMetersPerSecond
                / parameters.VolumeCubicMeters * seconds)
            : 0;

        var perPascal = parameters.VolumeCubicMeters / (Gas.JoulesPerMoleKelvin * state.Kelvin);
        var oxygenMade = inputs.Powered && state.ElectrolysisOn
            ? Wanted(
                parameters.TargetOxygenPascals * perPascal - state.OxygenMoles + oxygenBreathed,
                (1 - inputs.ElectrolysisLoss) * parameters.MostOxygenKilogramsPerDay * seconds / SecondsPerDay / Gas.OxygenKilogramsPerMole,
                0.5 * state.WaterKilograms / Gas.WaterKilogramsPerMole)
            : 0;
        var vapour = people * parameters.VapourKilogramsPerDay / Gas.WaterKilogramsPerMole;
        var humid = parameters.TargetHumidity * Gas.SaturationPascals(state.Kelvin) * perPascal;
        var condensed = inputs.Powered && state.CondenserOn
            ? Wanted(
                state.VapourMoles + vapour - humid,
                (1 - inputs.CondenserLoss) * parameters.MostCondensateKilogramsPerDay * seconds / SecondsPerDay / Gas.WaterKilogramsPerMole,
                state.VapourMoles)
            : 0;

        // What is above saturation runs down the walls whatever the condenser does.
        var dripped = Math.Max(0, state.VapourMoles + vapour - condensed - Gas.SaturationPascals(state.Kelvin) * perPascal);
        var nitrogen = inputs.Powered && state.NitrogenSupplyOn
            ? Wanted(
                parameters.TargetNitrogenPascals * perPascal - state.NitrogenMoles,
                parameters.MostNitrogenKilogramsPerDay * seconds / SecondsPerDay / Gas.NitrogenKilogramsPerMole,
                state.NitrogenKilograms / Gas.NitrogenKilogramsPerMole)
            : 0;
        var reacted = parameters.HasSabatier ? Math.Min(scrubbed, oxygenMade / 2) : 0;
        var (leakPart, leakKilograms) = Leak(state, parameters, inputs, seconds);
        return new(
            oxygenBreathed,
            people * parameters.CarbonDioxideKilogramsPerDay / Gas.CarbonDioxideKilogramsPerMole,
            vapour,
            Math.Max(0, Math.Min(people * parameters.WaterKilogramsPerDay, state.WaterKilograms - 2 * oxygenMade * Gas.WaterKilogramsPerMole)),
            Math.Min(people * parameters.FoodKilogramsPerDay, state.FoodKilograms),
            scrubbed, oxygenMade, condensed + dripped, nitrogen, reacted, leakPart, leakKilograms);
    }

    private static double Wanted(double missing, double most, double available) =>
        Math.Clamp(missing, 0, Math.Max(0, Math.Min(most, available)));

    /// <summary>Which part of the air leaves: pressure falls exponentially through a choked hole.</summary>
    private static (double Part, double Kilograms) Leak(
        in LifeSupportState state, LifeSupportParameters parameters, in LifeSupportInputs inputs, double seconds)
    {
        var mass = state.AirKilograms;
        var moles = state.OxygenMoles + state.CarbonDioxideMoles + state.NitrogenMoles + state.VapourMoles;
        var area = (parameters.LeakSquareMillimeters + inputs.LeakSquareMillimeters) * 1e-6;
        if (mass <= 0 || moles <= 0 || area <= 0)
        {
            return (0, 0);
        }

        var pascals = moles * Gas.JoulesPerMoleKelvin * state.Kelvin / parameters.VolumeCubicMeters;
        var rate = Gas.ChokedKilogramsPerSecond(area, parameters.LeakDischarge, pascals, state.Kelvin, mass / moles);
        var part = -Expm1(-rate / mass * seconds);
        return (part, part * mass);
    }

    private static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x * (1 + x / 2) : Math.Exp(x) - 1;
}
