using ScAi.Messages;

namespace ScAi.Launcher.Books;

/// <summary>A satellite's own books at the end of a run: the last row about it in <c>satellites.csv</c>.</summary>
/// <param name="Id">The satellite.</param>
/// <param name="Name">Its name.</param>
/// <param name="Initial">What it held at the start.</param>
/// <param name="Generated">What its instrument collected.</param>
/// <param name="Stored">What it holds.</param>
/// <param name="Offloaded">What its links carried away.</param>
/// <param name="Lost">What did not fit.</param>
/// <param name="Links">How many links it was charged for.</param>
/// <param name="LinkCostDollars">What those cost, $.</param>
/// <param name="FixedCostDollars">What its fixed contract cost, $.</param>
internal sealed record SatelliteBooks(
    int Id,
    string Name,
    DataVolume Initial,
    DataVolume Generated,
    DataVolume Stored,
    DataVolume Offloaded,
    DataVolume Lost,
    int Links,
    decimal LinkCostDollars,
    decimal FixedCostDollars)
{
    /// <summary>The books of all satellites, by id.</summary>
    public static SortedDictionary<int, SatelliteBooks> Read(string path)
    {
        var books = new SortedDictionary<int, SatelliteBooks>();
        using var table = new CsvTable(path);
        while (table.Read())
        {
            var row = new SatelliteBooks(
                table.Number<int>("satelliteId"),
                table.Text("satellite"),
                table.Gigabits("initialGigabits"),
                table.Gigabits("generatedGigabits"),
                table.Gigabits("storedGigabits"),
                table.Gigabits("offloadedGigabits"),
                table.Gigabits("lostGigabits"),
                table.Number<int>("links"),
                table.Number<decimal>("linkCostDollars"),
                table.Number<decimal>("fixedCostDollars"));
            books[row.Id] = row;
        }

        return books;
    }
}
