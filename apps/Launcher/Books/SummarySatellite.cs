namespace ScAi.Launcher.Books;

/// <summary>One satellite's totals of a run.</summary>
internal sealed record SummarySatellite(
    int Id,
    string Name,
    int Links,
    decimal InitialGigabits,
    decimal GeneratedGigabits,
    decimal StoredGigabits,
    decimal OffloadedGigabits,
    decimal LostGigabits,
    decimal LinkCostDollars,
    decimal FixedCostDollars)
{
    public static SummarySatellite Of(SatelliteBooks books) => new(
        books.Id,
        books.Name,
        books.Links,
        SummaryTotals.Gigabits(books.Initial.Bits),
        SummaryTotals.Gigabits(books.Generated.Bits),
        SummaryTotals.Gigabits(books.Stored.Bits),
        SummaryTotals.Gigabits(books.Offloaded.Bits),
        SummaryTotals.Gigabits(books.Lost.Bits),
        books.LinkCostDollars,
        books.FixedCostDollars);
}
