using ScAi.Time;

namespace ScAi.Launcher.Reports;

/// <summary>A row of <c>ledger.csv</c> as a report shows it.</summary>
internal sealed record LedgerRow(
    int SatelliteId,
    string Satellite,
    int Link,
    int StationId,
    string Station,
    ScenarioTime Start,
    ScenarioTime End,
    decimal OnBoardGigabits,
    decimal OffloadedGigabits,
    decimal CostDollars,
    string EndedBy,
    decimal TotalCostDollars);
