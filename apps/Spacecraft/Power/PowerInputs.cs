namespace ScAi.Spacecraft.Power;

/// <summary>What reaches the power system in a step.</summary>
/// <param name="SunlitFraction">The visible share of the Sun, 0 to 1.</param>
/// <param name="SunDistanceAstronomicalUnits">How far it is.</param>
/// <param name="IncidenceCosine">Of the Sun on the array, from the attitude; not above 0: from behind.</param>
/// <param name="ArrayTemperatureKelvin">From the thermal model.</param>
/// <param name="BatteryTemperatureKelvin">From the thermal model.</param>
/// <param name="Loads">What everybody would like to draw.</param>
/// <param name="LostStrings">Fault: how many strings give nothing.</param>
/// <param name="LostCapacity">Fault: the share of the battery that is lost, 0 to 1.</param>
/// <param name="LeakageWatts">Fault: a short that draws power and does nothing else.</param>
/// <param name="LostCharge">Fault: the share of charging current that the charger cannot pass, 0 to 1.</param>
public readonly record struct PowerInputs(
    double SunlitFraction,
    double SunDistanceAstronomicalUnits,
    double IncidenceCosine,
    double ArrayTemperatureKelvin,
    double BatteryTemperatureKelvin,
    PowerLoads Loads,
    double LostStrings = 0.0,
    double LostCapacity = 0.0,
    double LeakageWatts = 0.0,
    double LostCharge = 0.0);
