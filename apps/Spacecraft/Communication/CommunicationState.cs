namespace ScAi.Spacecraft.Communication;

/// <summary>The state of the radios. Frames taken = delivered + lost, always.</summary>
/// <param name="TransmitterOn">Whether it may radiate.</param>
/// <param name="ReceiverOn">Whether it listens.</param>
/// <param name="StationId">The station in contact; null for none.</param>
/// <param name="ContactSeconds">How long this contact has lasted.</param>
/// <param name="SinceContactSeconds">How long ago the last contact was; 0 in contact, NaN before the first.</param>
/// <param name="Contacts">How many contacts have begun.</param>
/// <param name="FramesTaken">Frames taken from the recorder for sending.</param>
/// <param name="FramesDelivered">Frames that stations got.</param>
/// <param name="FramesLost">Frames that were wrong each time.</param>
/// <param name="UplinkReceived">Frames received.</param>
/// <param name="UplinkRejected">Frames that came up and were wrong or not heard.</param>
/// <param name="FrameCarry">The part of a frame that the last step left over.</param>
/// <param name="LossCarry">The expected part of a lost frame that is not counted yet.</param>
/// <param name="RejectCarry">The same for frames that come up.</param>
public readonly record struct CommunicationState(
    bool TransmitterOn,
    bool ReceiverOn,
    int? StationId,
    double ContactSeconds,
    double SinceContactSeconds,
    int Contacts,
    long FramesTaken,
    long FramesDelivered,
    long FramesLost,
    long UplinkReceived,
    long UplinkRejected,
    double FrameCarry,
    double LossCarry,
    double RejectCarry)
{
    /// <summary>Tells the transmitter to be on or off.</summary>
    public CommunicationState WithTransmitter(bool on) => this with { TransmitterOn = on };

    /// <summary>Tells the receiver to be on or off.</summary>
    public CommunicationState WithReceiver(bool on) => this with { ReceiverOn = on };
}
