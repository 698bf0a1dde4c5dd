namespace ScAi.Constellations.Catalogue.Exports;

/// <summary>The forms in which satellites are taken home.</summary>
public enum ExportFormat
{
    /// <summary>All that is known, as a JSON array.</summary>
    Json,

    /// <summary>Two-line element sets with names.</summary>
    Tle,

    /// <summary>Orbit mean-elements messages as a JSON array.</summary>
    Omm,

    /// <summary>A table for spreadsheets.</summary>
    Csv,
}
