using CsvHelper;
using ScAi.Messages;

namespace ScAi.Launcher.Books;

/// <summary>Quantities in the CSV files of a run folder.</summary>
internal static class CsvFields
{
    /// <summary>Gigabits to the bit.</summary>
    public static DataVolume Gigabits(CsvReader csv, string field) =>
        DataVolume.FromBits((long)(csv.GetField<decimal>(field) * 1_000_000_000m));
}
