namespace ScAi.Spacecraft.Payload;

/// <summary>The payload and its solid-state recorder. Defaults: a multispectral imager of 25 kg.</summary>
public sealed record PayloadParameters
{
    /// <summary>A crewed vehicle carries a small experiment that always works.</summary>
    public static PayloadParameters Crewed { get; } = new()
    {
        MassKilograms = 60, StandbyWatts = 10, ImagingWatts = 60, BitsPerSecond = 2e6, MostOffPointingDegrees = 180, NeedsDaylight = false,
        Duty = PayloadDuty.Imaging,
    };

    /// <summary>Its mass.</summary>
    public double MassKilograms { get; init; } = 25;

    /// <summary>What it draws in standby.</summary>
    public double StandbyWatts { get; init; } = 8;

    /// <summary>What it draws while warming up and working.</summary>
    public double ImagingWatts { get; init; } = 55;

    /// <summary>From standby to work.</summary>
    public double WarmUpSeconds { get; init; } = 30;

    /// <summary>Data made while working.</summary>
    public double BitsPerSecond { get; init; } = 80e6;

    /// <summary>What the recorder holds.</summary>
    public long RecorderBits { get; init; } = 512_000_000_000;

    /// <summary>How far it may point from its target and still make use of it.</summary>
    public double MostOffPointingDegrees { get; init; } = 1;

    /// <summary>The southern edge of the band for <see cref="PayloadDuty.Band"/>.</summary>
    public double BandSouthDegrees { get; init; } = -60;

    /// <summary>The northern edge of that band.</summary>
    public double BandNorthDegrees { get; init; } = 60;

    /// <summary>Whether the band counts in daylight only.</summary>
    public bool NeedsDaylight { get; init; } = true;

    /// <summary>What it has been told at the start.</summary>
    public PayloadDuty Duty { get; init; } = PayloadDuty.Band;
}
