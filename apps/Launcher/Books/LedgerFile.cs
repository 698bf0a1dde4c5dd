using System.Globalization;
using CsvHelper;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Books;

/// <summary>Reads <c>ledger.csv</c>.</summary>
internal static class LedgerFile
{
    /// <exception cref="InvalidDataException">A row is not as the ground network writes it; names file and line.</exception>
    public static List<LedgerEntry> Read(string path)
    {
        var entries = new List<LedgerEntry>();
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            try
            {
                entries.Add(new LedgerEntry(
                    csv.GetField<int>("satelliteId"),
                    csv.GetField<int>("linkId"),
                    csv.GetField<int>("stationId"),
                    Time(csv, "start"),
                    Time(csv, "end"),
                    CsvFields.Gigabits(csv, "offloadedGigabits"),
                    csv.GetField<decimal>("costDollars")));
            }
            catch (Exception wrong) when (wrong is CsvHelperException or FormatException)
            {
                throw new InvalidDataException($"{path}:{csv.Parser.Row}: expected a ledger row: {wrong.Message.Split('\n')[0]}", wrong);
            }
        }

        return entries;
    }

    private static ScenarioTime Time(CsvReader csv, string field) =>
        ScenarioTime.TryParse(csv.GetField(field), out var time)
            ? time
            : throw new FormatException($"{field}: expected a time, got '{csv.GetField(field)}'");
}
