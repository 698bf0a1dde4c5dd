using ScAi.Messages;

namespace ScAi.Launcher.Books;

/// <summary>Reads <c>ledger.csv</c>.</summary>
internal static class LedgerFile
{
    /// <exception cref="InvalidDataException">A row is not as the ground network writes it; names file and line.</exception>
    public static List<LedgerEntry> Read(string path)
    {
        var entries = new List<LedgerEntry>();
        using var table = new CsvTable(path);
        while (table.Read())
        {
            entries.Add(new LedgerEntry(
                table.Number<int>("satelliteId"),
                table.Number<int>("linkId"),
                table.Number<int>("stationId"),
                table.Time("start"),
                table.Time("end"),
                table.Gigabits("offloadedGigabits"),
                table.Number<decimal>("costDollars")));
        }

        return entries;
    }
}
