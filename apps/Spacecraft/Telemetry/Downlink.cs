using ScAi.Spacecraft.Communication;
using ScAi.Time;

namespace ScAi.Spacecraft.Telemetry;

/// <summary>
/// What goes down in a step: what is new first, then what waited in the recorder, as far as the frames that get through carry it. What
/// does not go down waits in the recorder.
/// </summary>
public static class Downlink
{
    /// <summary>How many frames wait to be sent.</summary>
    public static long FramesWaiting(TelemetryRecorder recorder, IReadOnlyList<OnboardReport> fresh, int frameBits)
    {
        ArgumentNullException.ThrowIfNull(recorder);
        ArgumentNullException.ThrowIfNull(fresh);
        var bits = recorder.StoredBits;
        for (var i = 0; i < fresh.Count; i++)
        {
            bits += fresh[i].Bits;
        }

        return (bits + frameBits - 1) / frameBits;
    }

    /// <summary>Says what can be said.</summary>
    /// <param name="recorder">What waits.</param>
    /// <param name="fresh">What is new, the most urgent first.</param>
    /// <param name="link">What the radios did in this step.</param>
    /// <param name="frameBits">What a frame carries.</param>
    /// <param name="end">The end of the step.</param>
    /// <param name="satellite">Who speaks.</param>
    /// <param name="sky">Where it goes.</param>
    public static TelemetryRecorder Send(
        TelemetryRecorder recorder,
        IReadOnlyList<OnboardReport> fresh,
        in CommunicationOutputs link,
        int frameBits,
        ScenarioTime end,
        int satellite,
        ICollection<Arrival> sky)
    {
        ArgumentNullException.ThrowIfNull(recorder);
        ArgumentNullException.ThrowIfNull(fresh);
        ArgumentNullException.ThrowIfNull(sky);
        var carried = link.FramesDelivered * frameBits;
        var lost = (link.FramesTaken - link.FramesDelivered) * frameBits;
        var first = 0;
        if (link.FramesTaken > 0 && link.Best is { } best)
        {
            var time = end + TimeSpan.FromMicroseconds(Math.Round(best.LatencySeconds * 1e6));
            for (; first < fresh.Count && fresh[first].Bits <= carried; first++)
            {
                carried -= fresh[first].Bits;
                sky.Add(new Arrival(time, fresh[first].Received(satellite, time, best.Station.StationId, recorded: false)));
            }

            while (first == fresh.Count && recorder.Count > 0 && recorder.Waiting.PeekRef().Bits <= carried)
            {
                recorder = recorder.Take(out var oldest);
                carried -= oldest.Bits;
                sky.Add(new Arrival(time, oldest.Received(satellite, time, best.Station.StationId, recorded: true)));
            }

            // Frames that were wrong each time take what they carried with them.
            while (lost > 0 && recorder.Count > 0)
            {
                recorder = recorder.Take(out var gone);
                lost -= gone.Bits;
            }
        }

        for (; first < fresh.Count; first++)
        {
            recorder = recorder.Keep(fresh[first]);
        }

        return recorder;
    }
}
