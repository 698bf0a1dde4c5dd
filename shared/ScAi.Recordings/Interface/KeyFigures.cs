namespace ScAi.Recordings;

/// <summary>A run in figures, so far.</summary>
/// <param name="Links">Links begun.</param>
/// <param name="ContactMinutes">Minutes of link.</param>
/// <param name="Generated">What the instruments collected, GB.</param>
/// <param name="Offloaded">What links carried away, GB.</param>
/// <param name="Lost">What did not fit into the recorders, GB.</param>
/// <param name="Stored">What the recorders hold, GB.</param>
/// <param name="Cost">Links and fixed contracts, $.</param>
/// <param name="CostPerGigabyte">$ per GB offloaded; null while nothing has been.</param>
/// <param name="Availability">Percent of station time in operation; null while no time has passed.</param>
/// <param name="MissedOutage">Contacts of which a part was lost because the station was out.</param>
/// <param name="MissedContention">Contacts of which a part was lost because the station served others.</param>
/// <param name="MissedMinutes">Minutes of contact lost in these ways.</param>
/// <param name="LatencyMean">From collection to ground, weighted by data, minutes; null while nothing has been offloaded.</param>
/// <param name="Latency95">The latency that 95 % of the data does not exceed, minutes.</param>
public sealed record KeyFigures(
    int Links,
    double ContactMinutes,
    double Generated,
    double Offloaded,
    double Lost,
    double Stored,
    decimal Cost,
    double? CostPerGigabyte,
    double? Availability,
    int MissedOutage,
    int MissedContention,
    double MissedMinutes,
    double? LatencyMean,
    double? Latency95);
