namespace ScAi.Spacecraft.LifeSupport;

/// <summary>What is in the cabin and in the tanks. The sum of all masses stays the same.</summary>
/// <param name="OxygenMoles">In the cabin.</param>
/// <param name="CarbonDioxideMoles">In the cabin.</param>
/// <param name="NitrogenMoles">In the cabin.</param>
/// <param name="VapourMoles">Water in the cabin's air.</param>
/// <param name="Kelvin">Cabin temperature.</param>
/// <param name="WaterKilograms">Drinking water.</param>
/// <param name="FoodKilograms">Food.</param>
/// <param name="NitrogenKilograms">In the supply.</param>
/// <param name="WasteKilograms">Urine, solids and what is left of the condensate.</param>
/// <param name="VentedKilograms">Leaked or thrown overboard.</param>
/// <param name="ScrubberOn">Told to be on.</param>
/// <param name="ElectrolysisOn">Told to be on.</param>
/// <param name="CondenserOn">Told to be on.</param>
/// <param name="NitrogenSupplyOn">Told to be on.</param>
public readonly record struct LifeSupportState(
    double OxygenMoles,
    double CarbonDioxideMoles,
    double NitrogenMoles,
    double VapourMoles,
    double Kelvin,
    double WaterKilograms,
    double FoodKilograms,
    double NitrogenKilograms,
    double WasteKilograms,
    double VentedKilograms,
    bool ScrubberOn,
    bool ElectrolysisOn,
    bool CondenserOn,
    bool NitrogenSupplyOn)
{
    /// <summary>The mass of the cabin's air.</summary>
    public double AirKilograms =>
        OxygenMoles * Gas.OxygenKilogramsPerMole + CarbonDioxideMoles * Gas.CarbonDioxideKilogramsPerMole
        + NitrogenMoles * Gas.NitrogenKilogramsPerMole + VapourMoles * Gas.WaterKilogramsPerMole;

    /// <summary>All mass, what has left included.</summary>
    public double TotalKilograms =>
        AirKilograms + WaterKilograms + FoodKilograms + NitrogenKilograms + WasteKilograms + VentedKilograms;
}
