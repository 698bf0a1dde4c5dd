namespace ScAi.Spacecraft.LifeSupport;

/// <summary>The cabin, its crew and what keeps them alive. Defaults: four people in 100 m^3 at sea-level pressure.</summary>
/// <remarks>Metabolic rates per person and day: NASA Baseline Values and Assumptions Document (2004).</remarks>
public sealed record LifeSupportParameters
{
    /// <summary>How many people.</summary>
    public int Crew { get; init; } = 4;

    /// <summary>The volume of air.</summary>
    public double VolumeCubicMeters { get; init; } = 100;

    /// <summary>Oxygen taken in by a person.</summary>
    public double OxygenKilogramsPerDay { get; init; } = 0.835;

    /// <summary>Carbon dioxide given off by a person.</summary>
    public double CarbonDioxideKilogramsPerDay { get; init; } = 0.998;

    /// <summary>Food eaten by a person, dry.</summary>
    public double FoodKilogramsPerDay { get; init; } = 0.617;

    /// <summary>Water drunk by a person, that in food included.</summary>
    public double WaterKilogramsPerDay { get; init; } = 3.909;

    /// <summary>Water breathed out and perspired by a person.</summary>
    public double VapourKilogramsPerDay { get; init; } = 2.277;

    /// <summary>Heat of a person.</summary>
    public double HeatWattsPerPerson { get; init; } = 136.8;

    /// <summary>Cabin temperature that is kept.</summary>
    public double TargetKelvin { get; init; } = 295.15;

    /// <summary>Partial pressure of oxygen that is kept.</summary>
    public double TargetOxygenPascals { get; init; } = 21_300;

    /// <summary>Partial pressure of nitrogen that is kept.</summary>
    public double TargetNitrogenPascals { get; init; } = 78_700;

    /// <summary>Partial pressure of carbon dioxide at the start.</summary>
    public double InitialCarbonDioxidePascals { get; init; } = 230;

    /// <summary>Relative humidity that is kept, 0 to 1.</summary>
    public double TargetHumidity { get; init; } = 0.45;

    /// <summary>Air through the scrubber, Q.</summary>
    public double ScrubberCubicMetersPerSecond { get; init; } = 0.0125;

    /// <summary>The part of the carbon dioxide in it that stays there, eta.</summary>
    public double ScrubberEfficiency { get; init; } = 0.9;

    /// <summary>Power of the scrubber's fans and beds.</summary>
    public double ScrubberWatts { get; init; } = 480;

    /// <summary>The most oxygen that electrolysis makes.</summary>
    public double MostOxygenKilogramsPerDay { get; init; } = 5.4;

    /// <summary>Energy per kg of oxygen at the ideal 1.48 V.</summary>
    public double ElectrolysisJoulesPerKilogram { get; init; } = 4.96 * 3.6e6;

    /// <summary>The part of the electrolysis' energy that is not lost.</summary>
    public double ElectrolysisEfficiency { get; init; } = 0.75;

    /// <summary>The most water that the condenser takes from the air.</summary>
    public double MostCondensateKilogramsPerDay { get; init; } = 30;

    /// <summary>Power of the condenser.</summary>
    public double CondenserWatts { get; init; } = 250;

    /// <summary>The part of the condensate that becomes drinking water again.</summary>
    public double WaterRecovery { get; init; } = 0.95;

    /// <summary>Whether hydrogen and scrubbed carbon dioxide are made into water.</summary>
    public bool HasSabatier { get; init; } = true;

    /// <summary>The area of the leaks that every cabin has.</summary>
    public double LeakSquareMillimeters { get; init; } = 0.0005;

    /// <summary>Discharge coefficient of leaks, Cd.</summary>
    public double LeakDischarge { get; init; } = 0.8;

    /// <summary>The most nitrogen that the supply lets in.</summary>
    public double MostNitrogenKilogramsPerDay { get; init; } = 50;

    /// <summary>Heat capacity of air, walls and equipment.</summary>
    public double HeatCapacityJoulesPerKelvin { get; init; } = 1.5e6;

    /// <summary>Heat of what runs all the time.</summary>
    public double EquipmentHeatWatts { get; init; } = 600;

    /// <summary>The most that the heat exchanger carries away.</summary>
    public double MostCoolingWatts { get; init; } = 4000;

    /// <summary>Heat carried away per kelvin above the temperature that is kept.</summary>
    public double CoolingWattsPerKelvin { get; init; } = 1500;

    /// <summary>Drinking water on board at the start.</summary>
    public double WaterKilograms { get; init; } = 400;

    /// <summary>Food on board at the start.</summary>
    public double FoodKilograms { get; init; } = 120;

    /// <summary>Nitrogen on board at the start.</summary>
    public double NitrogenKilograms { get; init; } = 40;
}
