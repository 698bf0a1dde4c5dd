using ScAi.Messages;
using ScAi.Spacecraft.Describing;

namespace ScAi.Spacecraft.Communication;

/// <summary>What the communication subsystem says of itself.</summary>
public static class CommunicationTelemetry
{
    /// <summary>The parameters, in the order of <see cref="Sample"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        Describe.Flag("communication.inContact", "Whether a station is in contact"),
        Describe.Number("communication.station", "", "The station in contact"),
        Describe.Number("communication.range", "km", "Distance to that station"),
        Describe.Number("communication.elevation", "deg", "Elevation above that station's horizon"),
        Describe.Number("communication.signalStrength", "dBm", "Carrier power at the receiver",
            Describe.Above(AlarmSeverity.Watch, -125, 2)),
        Describe.Number("communication.cN0", "dBHz", "Carrier to noise density, down"),
        Describe.Number("communication.ebN0", "dB", "Energy per bit to noise density, down"),
        Describe.Number("communication.margin", "dB", "Margin of the link down; below 0 low over the horizon"),
        Describe.Number("communication.uplinkEbN0", "dB", "Energy per bit to noise density, up"),
        Describe.Number("communication.uplinkMargin", "dB", "Margin of the link up",
            Describe.Above(AlarmSeverity.Warning, 6, 1), Describe.Above(AlarmSeverity.Distress, 2, 1)),
        Describe.Number("communication.latency", "ms", "Light time and processing, one way"),
        Describe.Number("communication.doppler", "Hz", "Shift of the carrier down"),
        Describe.Number("communication.playbackRate", "bit/s", "Rate at which recorded telemetry comes down"),
        Describe.Number("communication.sinceContact", "s", "Time since the last contact",
            Describe.Below(AlarmSeverity.Watch, 43_200), Describe.Below(AlarmSeverity.Distress, 129_600)),
        Describe.Number("communication.framesLost", "", "Frames lost on the way down"),
    ];

    /// <summary>Writes the values in the order of <see cref="Parameters"/>; NaN for none.</summary>
    public static void Sample(in CommunicationState state, in CommunicationOutputs outputs, Span<double> values)
    {
        var link = outputs.Best;
        values[0] = Describe.Value(state.StationId is not null);
        values[1] = state.StationId ?? double.NaN;
        values[2] = link?.Station.RangeKilometers ?? double.NaN;
        values[3] = link?.Station.ElevationDegrees ?? double.NaN;
        values[4] = link?.SignalDbm ?? double.NaN;
        values[5] = Finite(link?.Down.CarrierToNoiseDensityDbHertz);
        values[6] = Finite(link?.Down.EbN0Db);
        values[7] = Finite(link?.Down.MarginDb);
        values[8] = Finite(link?.Up.EbN0Db);
        values[9] = Finite(link?.Up.MarginDb);
        values[10] = (link?.LatencySeconds ?? double.NaN) * 1000;
        values[11] = link?.DopplerHertz ?? double.NaN;
        values[12] = outputs.PlaybackBitsPerSecond;
        values[13] = state.SinceContactSeconds;
        values[14] = state.FramesLost;
    }

    private static double Finite(double? value) => value is { } number && double.IsFinite(number) ? number : double.NaN;
}
