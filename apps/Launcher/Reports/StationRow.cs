namespace ScAi.Launcher.Reports;

/// <summary>A row of <c>stations.csv</c> as a report shows it.</summary>
/// <param name="Id">The station.</param>
/// <param name="Name">Its name.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees, east positive.</param>
/// <param name="Outages">How often it was out.</param>
/// <param name="OutSeconds">For how long in all.</param>
/// <param name="Availability">The part of the run in which it was in operation, 0 to 1.</param>
/// <param name="Links">Links to it.</param>
/// <param name="LinkSeconds">Their length in all.</param>
/// <param name="ReceivedGigabits">What they carried.</param>
/// <param name="EarnedDollars">What they cost.</param>
internal sealed record StationRow(
    int Id,
    string Name,
    double Latitude,
    double Longitude,
    int Outages,
    double OutSeconds,
    double Availability,
    int Links,
    double LinkSeconds,
    decimal ReceivedGigabits,
    decimal EarnedDollars);
