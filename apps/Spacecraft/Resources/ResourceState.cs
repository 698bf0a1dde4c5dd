namespace ScAi.Spacecraft.Resources;

/// <summary>The books of a spacecraft, and how busy its computer is.</summary>
/// <param name="Storage">Payload data, bits.</param>
/// <param name="Energy">Energy of the battery, J.</param>
/// <param name="Propellant">Propellant, kg.</param>
/// <param name="Load">Part of the processor in use, smoothed, 0 to 1.</param>
/// <param name="MemoryMegabytes">Memory in use.</param>
/// <param name="LeakedMegabytes">Of that, what a faulty task keeps.</param>
/// <param name="Reboots">How often the computer has started anew.</param>
public readonly record struct ResourceState(
    Ledger Storage, Ledger Energy, Ledger Propellant, double Load, double MemoryMegabytes, double LeakedMegabytes, int Reboots);
