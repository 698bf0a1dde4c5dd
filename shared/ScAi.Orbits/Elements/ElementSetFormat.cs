namespace ScAi.Orbits.Elements;

/// <summary>The formats that element sets are published in.</summary>
public enum ElementSetFormat
{
    /// <summary>Two lines of 69 columns, with or without a name above (the legacy form).</summary>
    TwoLine,

    /// <summary>Orbit mean-elements messages as a JSON array of objects.</summary>
    OmmJson,

    /// <summary>Orbit mean-elements messages as comma-separated rows under a head.</summary>
    OmmCsv,

    /// <summary>Orbit mean-elements messages in XML (CCSDS 505).</summary>
    OmmXml,

    /// <summary>Orbit mean-elements messages as lines of KEYWORD = value (CCSDS 502).</summary>
    OmmKvn,
}
