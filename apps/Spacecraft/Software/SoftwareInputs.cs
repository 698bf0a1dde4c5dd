namespace ScAi.Spacecraft.Software;

/// <summary>What comes to the software from outside in a step.</summary>
/// <param name="Powered">Whether the computer is fed; false for a moment is a power cut.</param>
/// <param name="Healthy">Whether the spacecraft is fine: no safe mode, no anomaly of the computer.</param>
/// <param name="Rebooted">Whether the computer has started anew in the step.</param>
/// <param name="Hangs">Fault: the image does not feed the watchdog.</param>
/// <param name="BadTrial">Fault: an image on trial does not feed the watchdog.</param>
public readonly record struct SoftwareInputs(
    bool Powered, bool Healthy = true, bool Rebooted = false, bool Hangs = false, bool BadTrial = false);
