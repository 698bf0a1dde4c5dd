namespace ScAi.Spacecraft.Thermal;

/// <summary>What heats and cools the vehicle in a step.</summary>
/// <param name="SunlitFraction">The visible share of the Sun, 0 to 1.</param>
/// <param name="SunDistanceAstronomicalUnits">How far it is.</param>
/// <param name="SubSolarCosine">Of the angle between zenith and Sun; the Earth below is lit by it.</param>
/// <param name="RadiusKilometers">From the Earth's centre.</param>
/// <param name="ArrayIncidenceCosine">Of the Sun on the array; not above 0: from behind, which heats it as well.</param>
/// <param name="ArrayDeliveredWatts">What leaves the array as electricity.</param>
/// <param name="DissipatedWatts">Heat in each node, heaters apart.</param>
/// <param name="HeatersPowered">Whether the bus has power for heaters.</param>
/// <param name="HeatersStuckOn">Fault: a bit for each node whose heater does not go off.</param>
/// <param name="HeatersStuckOff">Fault: a bit for each node whose heater does not go on.</param>
/// <param name="LostRadiator">Fault: the share of all radiators that is lost (louvres stuck shut, coolant lost), 0 to 1.</param>
public readonly record struct ThermalInputs(
    double SunlitFraction,
    double SunDistanceAstronomicalUnits,
    double SubSolarCosine,
    double RadiusKilometers,
    double ArrayIncidenceCosine,
    double ArrayDeliveredWatts,
    NodeValues DissipatedWatts,
    bool HeatersPowered = true,
    int HeatersStuckOn = 0,
    int HeatersStuckOff = 0,
    double LostRadiator = 0.0);
