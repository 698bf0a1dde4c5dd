namespace ScAi.Constellations.Catalogue.Items;

/// <summary>What a satellite is doing.</summary>
public enum SatelliteStatus
{
    Planned,
    Active,
    Spare,
    Inactive,
    Decayed,
    Unknown,
}
