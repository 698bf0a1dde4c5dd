namespace ScAi.Spacecraft.Communication;

/// <summary>What comes to the communication subsystem from outside in a step.</summary>
/// <param name="Powered">Whether the bus feeds it.</param>
/// <param name="FramesWaiting">Frames of telemetry that wait to be sent.</param>
/// <param name="UplinkFrames">Frames that stations have sent up in this step.</param>
/// <param name="ReceiverDegradationDb">Fault: the receiver's noise is higher by that much.</param>
/// <param name="TransmitterLossDb">Fault: the transmitter's power is lower by that much.</param>
/// <param name="TransmitterFailed">Fault: the transmitter is dead.</param>
public readonly record struct CommunicationInputs(
    bool Powered,
    long FramesWaiting = 0,
    long UplinkFrames = 0,
    double ReceiverDegradationDb = 0,
    double TransmitterLossDb = 0,
    bool TransmitterFailed = false);
