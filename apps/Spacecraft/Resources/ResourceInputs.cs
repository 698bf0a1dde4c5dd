namespace ScAi.Spacecraft.Resources;

/// <summary>What moved in a step, and what the computer is busy with.</summary>
/// <param name="Observing">Whether the payload observes.</param>
/// <param name="PlayingBack">Whether telemetry is played back.</param>
/// <param name="Updating">Whether an image of software is received or checked.</param>
/// <param name="InProximity">Whether an approach is under way.</param>
/// <param name="UpdateMegabytes">The part of an image that is held.</param>
/// <param name="GeneratedBits">Payload data made.</param>
/// <param name="OffloadedBits">Payload data taken by the link.</param>
/// <param name="LostBits">Payload data that did not fit.</param>
/// <param name="EnergyGeneratedJoules">By the array.</param>
/// <param name="EnergyConsumedJoules">By all loads.</param>
/// <param name="EnergyLostJoules">In conversion, charging and shunts.</param>
/// <param name="PropellantKilograms">Burnt.</param>
/// <param name="PropellantLeakedKilograms">Leaked.</param>
/// <param name="Rebooting">Fault: the computer starts anew.</param>
/// <param name="MemoryLeakMegabytesPerHour">Fault: a task does not give its memory back.</param>
public readonly record struct ResourceInputs(
    bool Observing,
    bool PlayingBack,
    bool Updating,
    bool InProximity,
    double UpdateMegabytes,
    long GeneratedBits,
    long OffloadedBits,
    long LostBits,
    double EnergyGeneratedJoules,
    double EnergyConsumedJoules,
    double EnergyLostJoules,
    double PropellantKilograms,
    double PropellantLeakedKilograms,
    bool Rebooting = false,
    double MemoryLeakMegabytesPerHour = 0);
