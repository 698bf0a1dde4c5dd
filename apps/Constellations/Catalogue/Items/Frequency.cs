namespace ScAi.Constellations.Catalogue.Items;

/// <summary>A frequency that a satellite uses.</summary>
public sealed record Frequency
{
    public required double Megahertz { get; init; }

    public double? BandwidthMegahertz { get; init; }

    public string? Band { get; init; }

    public string? Use { get; init; }
}
