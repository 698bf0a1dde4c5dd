using System.ComponentModel;

namespace ScAi.Constellations.Catalogue.Items;

/// <summary>A satellite: what is known about it and the latest element set of its orbit.</summary>
public sealed record Satellite : ICatalogueItem
{
    public required string Name { get; init; }

    [Description("The number in the satellite catalogue, 1 to 999999999.")]
    public int? CatalogueNumber { get; init; }

    [Description("Year, launch of the year and piece: 1998-067A.")]
    public string? InternationalDesignator { get; init; }

    public double? MassKilograms { get; init; }

    public double? DryMassKilograms { get; init; }

    public double? PowerWatts { get; init; }

    public string? Bus { get; init; }

    public string? Manufacturer { get; init; }

    public string? Country { get; init; }

    public DateOnly? LaunchDate { get; init; }

    public string? LaunchSite { get; init; }

    public string? LaunchVehicle { get; init; }

    public DateOnly? DecayDate { get; init; }

    public double? DesignLifeYears { get; init; }

    public string? Mission { get; init; }

    public string? Owner { get; init; }

    public string? Operator { get; init; }

    public string? Payload { get; init; }

    public string? Purpose { get; init; }

    [Description("LEO, MEO, GEO, HEO or another word for its kind of orbit.")]
    public string? Orbit { get; init; }

    public double? RadarCrossSectionSquareMeters { get; init; }

    public SatelliteStatus? Status { get; init; }

    public IReadOnlyList<Frequency>? Frequencies { get; init; }

    public string? Notes { get; init; }

    [Description("Where the entry comes from, when it was not typed in.")]
    public string? Source { get; init; }

    [Description("The element set with the latest epoch; earlier ones are kept as its history.")]
    public Elements? Elements { get; init; }
}
