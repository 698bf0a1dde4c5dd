namespace ScAi.Spacecraft.LifeSupport;

/// <summary>The cabin's air, water and temperature, and the people in it.</summary>
public static class LifeSupportModel
{
    private const double MassTolerance = 1e-12;

    /// <summary>The cabin as it should be.</summary>
    public static LifeSupportState Initial(LifeSupportParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var perPascal = parameters.VolumeCubicMeters / (Gas.JoulesPerMoleKelvin * parameters.TargetKelvin);
        return new(
            parameters.TargetOxygenPascals * perPascal,
            parameters.InitialCarbonDioxidePascals * perPascal,
            parameters.TargetNitrogenPascals * perPascal,
            parameters.TargetHumidity * Gas.SaturationPascals(parameters.TargetKelvin) * perPascal,
            parameters.TargetKelvin,
            parameters.WaterKilograms, parameters.FoodKilograms, parameters.NitrogenKilograms, 0, 0,
            true, true, true, true);
    }

    /// <summary>One step; good to first order in the time constants of hours that a cabin has.</summary>
    public static (LifeSupportState Next, LifeSupportOutputs Outputs) Step(
        in LifeSupportState state, LifeSupportParameters parameters, in LifeSupportInputs inputs, double seconds)
    {
        var flows = LifeSupportFlows.Of(state, parameters, inputs, seconds);
        var moved = Move(state, parameters, flows);
        var draw = Draw(state, parameters, inputs, flows, seconds);
        var cooling = Cooling(state, parameters, inputs);
        var heat = parameters.Crew * parameters.HeatWattsPerPerson * inputs.Activity + parameters.EquipmentHeatWatts;
        var next = moved with { Kelvin = state.Kelvin + (heat - cooling) * seconds / parameters.HeatCapacityJoulesPerKelvin };
        Check(state, next);
        return (next, Outputs(next, parameters, inputs.Activity, draw, cooling + draw, seconds > 0 ? flows.LeakKilograms / seconds : 0));
    }

    private static LifeSupportState Move(in LifeSupportState state, LifeSupportParameters parameters, in LifeSupportFlows flows)
    {
        var stays = 1 - flows.LeakPart;
        var condensate = flows.VapourCondensed * Gas.WaterKilogramsPerMole;
        var hydrogen = 2 * flows.OxygenMade - 4 * flows.CarbonDioxideReacted;
        var eaten = flows.OxygenBreathed * Gas.OxygenKilogramsPerMole + flows.WaterDrunk + flows.FoodEaten;
        var given = flows.CarbonDioxideBreathed * Gas.CarbonDioxideKilogramsPerMole + flows.VapourBreathed * Gas.WaterKilogramsPerMole;
        return state with
        {
            OxygenMoles = (state.OxygenMoles - flows.OxygenBreathed) * stays + flows.OxygenMade,
            CarbonDioxideMoles = (state.CarbonDioxideMoles - flows.CarbonDioxideScrubbed) * stays + flows.CarbonDioxideBreathed,
            NitrogenMoles = state.NitrogenMoles * stays + flows.NitrogenLetIn,
            VapourMoles = state.VapourMoles * stays + flows.VapourBreathed - flows.VapourCondensed,
            WaterKilograms = state.WaterKilograms - flows.WaterDrunk - 2 * flows.OxygenMade * Gas.WaterKilogramsPerMole
                + condensate * parameters.WaterRecovery + 2 * flows.CarbonDioxideReacted * Gas.WaterKilogramsPerMole,
            FoodKilograms = state.FoodKilograms - flows.FoodEaten,
            NitrogenKilograms = state.NitrogenKilograms - flows.NitrogenLetIn * Gas.NitrogenKilogramsPerMole,

            // What the crew take in and do not breathe out: urine and solids.
            WasteKilograms = state.WasteKilograms + eaten - given + condensate * (1 - parameters.WaterRecovery),
            VentedKilograms = state.VentedKilograms
                + flows.LeakPart * (state.OxygenMoles - flows.OxygenBreathed) * Gas.OxygenKilogramsPerMole
                + flows.LeakPart * (state.CarbonDioxideMoles - flows.CarbonDioxideScrubbed) * Gas.CarbonDioxideKilogramsPerMole
                + flows.LeakPart * state.NitrogenMoles * Gas.NitrogenKilogramsPerMole
                + flows.LeakPart * state.VapourMoles * Gas.WaterKilogramsPerMole
                + (flows.CarbonDioxideScrubbed - flows.CarbonDioxideReacted) * Gas.CarbonDioxideKilogramsPerMole
                + flows.CarbonDioxideReacted * Gas.MethaneKilogramsPerMole
                + hydrogen * Gas.HydrogenKilogramsPerMole,
        };
    }

    private static double Draw(
        in LifeSupportState state, LifeSupportParameters parameters, in LifeSupportInputs inputs, in LifeSupportFlows flows, double seconds)
    {
        if (!inputs.Powered)
        {
            return 0;
        }

        var electrolysis = seconds > 0
            ? flows.OxygenMade * Gas.OxygenKilogramsPerMole * parameters.ElectrolysisJoulesPerKilogram
                / parameters.ElectrolysisEfficiency / seconds
            : 0;
        return (state.ScrubberOn ? parameters.ScrubberWatts : 0) + (state.CondenserOn ? parameters.CondenserWatts : 0) + electrolysis;
    }

    private static double Cooling(in LifeSupportState state, LifeSupportParameters parameters, in LifeSupportInputs inputs)
    {
        if (!inputs.Powered)
        {
            return 0;
        }

        var load = parameters.Crew * parameters.HeatWattsPerPerson * inputs.Activity + parameters.EquipmentHeatWatts;
        var wanted = load + parameters.CoolingWattsPerKelvin * (state.Kelvin - parameters.TargetKelvin);
        return Math.Clamp(wanted, 0, parameters.MostCoolingWatts * (1 - inputs.CoolingLoss));
    }

    private static LifeSupportOutputs Outputs(
        in LifeSupportState state, LifeSupportParameters parameters, double activity, double draw, double rejected, double leak)
    {
        var perMole = Gas.JoulesPerMoleKelvin * state.Kelvin / parameters.VolumeCubicMeters;
        var oxygen = state.OxygenMoles * perMole;
        var carbonDioxide = state.CarbonDioxideMoles * perMole;
        var nitrogen = state.NitrogenMoles * perMole;
        var vapour = state.VapourMoles * perMole;
        var saturation = CrewVitals.OxygenSaturation(oxygen, vapour, oxygen + carbonDioxide + nitrogen + vapour);
        return new(
            oxygen, carbonDioxide, nitrogen, vapour, vapour / Gas.SaturationPascals(state.Kelvin),
            CrewVitals.HeartRate(activity, carbonDioxide, saturation), saturation, draw, rejected, leak);
    }

    private static void Check(in LifeSupportState before, in LifeSupportState after)
    {
        var (old, now) = (before.TotalKilograms, after.TotalKilograms);
        if (!(Math.Abs(now - old) <= MassTolerance * old) || after.OxygenMoles < 0 || after.VapourMoles < 0)
        {
            throw new InvalidOperationException(
                $"Mass of life support: {old:R} kg before and {now:R} kg after the step, {after.OxygenMoles:R} mol of oxygen, {after.VapourMoles:R} mol of vapour; expected the same to {MassTolerance} relative, and nothing negative.");
        }
    }
}
