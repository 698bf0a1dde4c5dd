using System.Globalization;
using CsvHelper;
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
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            try
            {
                var row = new SatelliteBooks(
                    csv.GetField<int>("satelliteId"),
                    csv.GetField("satellite")!,
                    CsvFields.Gigabits(csv, "initialGigabits"),
                    CsvFields.Gigabits(csv, "generatedGigabits"),
                    CsvFields.Gigabits(csv, "storedGigabits"),
                    CsvFields.Gigabits(csv, "offloadedGigabits"),
                    CsvFields.Gigabits(csv, "lostGigabits"),
                    csv.GetField<int>("links"),
                    csv.GetField<decimal>("linkCostDollars"),
                    csv.GetField<decimal>("fixedCostDollars"));
                books[row.Id] = row;
            }
            catch (CsvHelperException wrong)
            {
                throw new InvalidDataException($"{path}:{csv.Parser.Row}: expected a satellite row: {wrong.Message.Split('\n')[0]}", wrong);
            }
        }

        return books;
    }
}
