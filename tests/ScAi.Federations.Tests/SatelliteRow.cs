using System.Globalization;

namespace ScAi.Federations.Tests;

/// <summary>A row of <c>satellites.csv</c>; volumes in gigabits, costs in $.</summary>
internal sealed record SatelliteRow(
    int Id, decimal Initial, decimal Generated, decimal Stored, decimal Offloaded, decimal Lost, int Links, decimal LinkCost,
    decimal FixedCost)
{
    /// <summary>The last row of each satellite.</summary>
    public static IReadOnlyList<SatelliteRow> ReadLast(string path)
    {
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split(',');
        return
        [
            .. lines.Skip(1).Select(line => Parse(columns, line.Split(','))).GroupBy(row => row.Id)
                .Select(rows => rows.Last()).OrderBy(row => row.Id),
        ];
    }

    private static SatelliteRow Parse(string[] columns, string[] fields)
    {
        return new SatelliteRow(
            int.Parse(Field("satelliteId"), CultureInfo.InvariantCulture),
            Amount("initialGigabits"), Amount("generatedGigabits"), Amount("storedGigabits"), Amount("offloadedGigabits"),
            Amount("lostGigabits"), int.Parse(Field("links"), CultureInfo.InvariantCulture), Amount("linkCostDollars"),
            Amount("fixedCostDollars"));

        string Field(string column) => fields[Array.IndexOf(columns, column)];

        decimal Amount(string column) => decimal.Parse(Field(column), CultureInfo.InvariantCulture);
    }
}
