namespace ScAi.MissionControl.Telemetry.Queries;

/// <summary>Columns of equal width over [from, to); null where there is no sample that is a number.</summary>
/// <param name="Name">The parameter's full name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="FromMs">Where the first column begins, in milliseconds since 1970.</param>
/// <param name="ColumnMs">How wide a column is, in milliseconds.</param>
/// <param name="Min">The least of each column.</param>
/// <param name="Max">The greatest of each column.</param>
/// <param name="Last">The last of each column.</param>
/// <param name="Count">How many samples that are numbers each column has.</param>
internal sealed record Series(
    string Name,
    string Unit,
    double FromMs,
    double ColumnMs,
    IReadOnlyList<double?> Min,
    IReadOnlyList<double?> Max,
    IReadOnlyList<double?> Last,
    IReadOnlyList<long> Count)
{
    /// <summary>As columns were filled.</summary>
    public static Series Of(string name, string unit, long from, SampleColumns filled) => new(
        name,
        unit,
        from / 1000.0,
        filled.Width / 1000.0,
        [.. filled.Columns.Select(column => column.Count == 0 ? null : Finite(column.Low))],
        [.. filled.Columns.Select(column => column.Count == 0 ? null : Finite(column.High))],
        [.. filled.Columns.Select(column => column.Count == 0 ? null : Finite(column.Last))],
        [.. filled.Columns.Select(column => column.Count)]);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
