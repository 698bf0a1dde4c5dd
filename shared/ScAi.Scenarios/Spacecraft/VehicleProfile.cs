namespace ScAi.Scenarios;

/// <summary>What kind of spacecraft a vehicle is: decides every parameter that the scenario does not name.</summary>
public enum VehicleProfile
{
    /// <summary>An Earth-observation satellite of 150 kg.</summary>
    Smallsat,

    /// <summary>A vehicle with people on board.</summary>
    Crewed,
}
