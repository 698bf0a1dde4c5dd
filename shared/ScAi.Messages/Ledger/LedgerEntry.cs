using System.Globalization;
using ScAi.Time;

namespace ScAi.Messages;

/// <summary>One link in the books: who, when, how much, at what price. What the digest is made of.</summary>
/// <param name="SatelliteId">The satellite.</param>
/// <param name="LinkId">Counts per satellite from 0.</param>
/// <param name="StationId">The station.</param>
/// <param name="Start">When the link began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Offloaded">What was sent.</param>
/// <param name="CostDollars">What it cost, $.</param>
public sealed record LedgerEntry(
    int SatelliteId,
    int LinkId,
    int StationId,
    ScenarioTime Start,
    ScenarioTime End,
    DataVolume Offloaded,
    decimal CostDollars) : IComparable<LedgerEntry>
{
    /// <summary>The entry that a charge makes; null for sentinels and fixed contracts, which are no links.</summary>
    public static LedgerEntry? From(LinkCharge charge)
    {
        ArgumentNullException.ThrowIfNull(charge);
        return charge.IsSentinel || charge.IsFixedContract
            ? null
            : new LedgerEntry(
                charge.SatId, charge.LinkId, charge.GroundId, charge.End - charge.Duration, charge.End,
                charge.DataOffload, charge.DownlinkCost);
    }

    /// <summary>The canonical line: whole microseconds, whole bits and exact dollars, so equal entries give equal bytes.</summary>
    public string ToCanonicalLine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{SatelliteId},{LinkId},{StationId},{Start.UnixMicroseconds},{End.UnixMicroseconds},{Offloaded.Bits},{CostDollars / 1.0000000000000000000000000000m}");

    /// <summary>The canonical order: by end, then satellite, then link.</summary>
    public int CompareTo(LedgerEntry? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byEnd = End.CompareTo(other.End);
        var bySatellite = byEnd != 0 ? byEnd : SatelliteId.CompareTo(other.SatelliteId);
        return bySatellite != 0 ? bySatellite : LinkId.CompareTo(other.LinkId);
    }

#pragma warning disable CS1591 // the order that CompareTo documents
    public static bool operator <(LedgerEntry left, LedgerEntry right) => left.CompareTo(right) < 0;

    public static bool operator >(LedgerEntry left, LedgerEntry right) => left.CompareTo(right) > 0;

    public static bool operator <=(LedgerEntry left, LedgerEntry right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LedgerEntry left, LedgerEntry right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
