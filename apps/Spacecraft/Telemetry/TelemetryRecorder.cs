using System.Collections.Immutable;

namespace ScAi.Spacecraft.Telemetry;

/// <summary>The recorder of telemetry: what could not be said waits here for a contact; when it is full, the oldest goes.</summary>
/// <param name="CapacityBits">How much it holds.</param>
public sealed record TelemetryRecorder(long CapacityBits)
{
    /// <summary>What waits, the oldest first.</summary>
    public ImmutableQueue<OnboardReport> Waiting { get; init; } = [];

    /// <summary>How many reports wait.</summary>
    public int Count { get; init; }

    /// <summary>How much they take; never more than the capacity.</summary>
    public long StoredBits { get; init; }

    /// <summary>How many reports have been overwritten.</summary>
    public long Overwritten { get; init; }

    /// <summary>How full it is, 0 to 1.</summary>
    public double Fill => StoredBits / (double)CapacityBits;

    /// <summary>Keeps a report; overwrites the oldest ones where there is no room.</summary>
    public TelemetryRecorder Keep(OnboardReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Bits > CapacityBits)
        {
            return this with { Overwritten = Overwritten + 1 };
        }

        var (waiting, count, stored, overwritten) = (Waiting, Count, StoredBits, Overwritten);
        while (stored + report.Bits > CapacityBits)
        {
            waiting = waiting.Dequeue(out var oldest);
            (count, stored, overwritten) = (count - 1, stored - oldest.Bits, overwritten + 1);
        }

        return this with
        {
            Waiting = waiting.Enqueue(report), Count = count + 1, StoredBits = stored + report.Bits, Overwritten = overwritten,
        };
    }

    /// <summary>Takes the oldest report out; there has to be one.</summary>
    public TelemetryRecorder Take(out OnboardReport report) => this with
    {
        Waiting = Waiting.Dequeue(out report),
        Count = Count - 1,
        StoredBits = StoredBits - report.Bits,
    };
}
