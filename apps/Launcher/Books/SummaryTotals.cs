using ScAi.Messages;

namespace ScAi.Launcher.Books;

/// <summary>The totals of a run.</summary>
internal sealed record SummaryTotals(
    int Links,
    decimal ContactSeconds,
    decimal GeneratedGigabits,
    decimal StoredGigabits,
    decimal OffloadedGigabits,
    decimal LostGigabits,
    decimal LinkCostDollars,
    decimal FixedCostDollars)
{
    public static SummaryTotals Of(IReadOnlyList<LedgerEntry> ledger, IReadOnlyCollection<SatelliteBooks> satellites) => new(
        ledger.Count,
        ledger.Sum(entry => (entry.End - entry.Start).Ticks) / (decimal)TimeSpan.TicksPerSecond,
        Gigabits(satellites.Sum(each => each.Generated.Bits)),
        Gigabits(satellites.Sum(each => each.Stored.Bits)),
        Gigabits(satellites.Sum(each => each.Offloaded.Bits)),
        Gigabits(satellites.Sum(each => each.Lost.Bits)),
        ledger.Sum(entry => entry.CostDollars),
        satellites.Sum(each => each.FixedCostDollars));

    public static decimal Gigabits(long bits) => bits / 1_000_000_000m;
}
