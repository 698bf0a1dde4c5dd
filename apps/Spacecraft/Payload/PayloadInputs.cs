namespace ScAi.Spacecraft.Payload;

/// <summary>What comes to the payload from outside in a step.</summary>
/// <param name="Powered">Whether the bus feeds it and it is allowed to work.</param>
/// <param name="PointingErrorDegrees">How far the spacecraft points from the target.</param>
/// <param name="LatitudeDegrees">Of the point below.</param>
/// <param name="Daylight">Whether that point is lit.</param>
/// <param name="OffloadBits">How much the link takes from the recorder, if it is there.</param>
/// <param name="RateLoss">Fault: the part of the data that the detectors no longer make, 0 to 1.</param>
/// <param name="OverdrawWatts">Fault: draws that much more while it is not off.</param>
/// <param name="RecorderLoss">Fault: the part of the recorder that can no longer be written, 0 to 1.</param>
public readonly record struct PayloadInputs(
    bool Powered,
    double PointingErrorDegrees,
    double LatitudeDegrees,
    bool Daylight,
    long OffloadBits = 0,
    double RateLoss = 0,
    double OverdrawWatts = 0,
    double RecorderLoss = 0);
