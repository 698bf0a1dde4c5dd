namespace ScAi.Orbits.Coverage.Sensors;

/// <summary>What a sensor sees at one moment, relative to its own axes.</summary>
/// <remarks>
/// A sensor's axes are the satellite's when it is not mounted otherwise: z down to the Earth's centre, y against the orbit's
/// normal (to the right of the flight direction, seen from above), x ahead.
/// </remarks>
public abstract record SensorField;
