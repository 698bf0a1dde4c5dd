namespace ScAi.Spacecraft.Communication;

/// <summary>The radios and antennas of a spacecraft. Defaults: S band on a small Earth-observation satellite.</summary>
public sealed record CommunicationParameters
{
    /// <summary>A crewed vehicle: ten times the power.</summary>
    public static CommunicationParameters Crewed { get; } = new() { TransmitWatts = 10, TransmitterDrawWatts = 40, ReceiverDrawWatts = 8 };

    /// <summary>Carrier down.</summary>
    public double DownlinkHertz { get; init; } = 2.2e9;

    /// <summary>Carrier up.</summary>
    public double UplinkHertz { get; init; } = 2.05e9;

    /// <summary>Power into the antenna line.</summary>
    public double TransmitWatts { get; init; } = 1;

    /// <summary>Antenna gain on the boresight, both ways.</summary>
    public double AntennaGainDbi { get; init; }

    /// <summary>Loss between radio and antenna, both ways.</summary>
    public double LineLossDb { get; init; } = 1;

    /// <summary>What modulation and demodulation fall short of theory.</summary>
    public double ImplementationLossDb { get; init; } = 1;

    /// <summary>Half-power beam width of the antenna.</summary>
    public double HalfPowerBeamwidthDegrees { get; init; } = 150;

    /// <summary>Noise temperature of the receiver on board.</summary>
    public double ReceiverNoiseKelvin { get; init; } = 500;

    /// <summary>Atmospheric loss at the zenith (ITU-R P.676 gives about 0.03 to 0.05 dB at 2 GHz).</summary>
    public double ZenithAtmosphereDb { get; init; } = 0.04;

    /// <summary>Rate of the channel down.</summary>
    public double DownlinkBitsPerSecond { get; init; } = 1e6;

    /// <summary>Rate of the channel up.</summary>
    public double UplinkBitsPerSecond { get; init; } = 16e3;

    /// <summary>The Eb/N0 from which the link is held to close: 1e-5 with BPSK.</summary>
    public double RequiredEbN0Db { get; init; } = 9.6;

    /// <summary>Bits of a frame: a CCSDS transfer frame of 1115 bytes.</summary>
    public int FrameBits { get; init; } = 8920;

    /// <summary>How often a frame is sent at most.</summary>
    public int MostTries { get; init; } = 4;

    /// <summary>What the receiver draws; it is on for good unless told otherwise.</summary>
    public double ReceiverDrawWatts { get; init; } = 3;

    /// <summary>What the transmitter draws while it radiates.</summary>
    public double TransmitterDrawWatts { get; init; } = 8;

    /// <summary>Time spent in coding and decoding at both ends, on top of the light time.</summary>
    public double ProcessingSeconds { get; init; } = 0.05;
}
