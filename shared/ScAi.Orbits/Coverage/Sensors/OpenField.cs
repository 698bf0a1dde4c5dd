namespace ScAi.Orbits.Coverage.Sensors;

/// <summary>Sees everything; only the target's minimum elevation limits it.</summary>
public sealed record OpenField : SensorField;
