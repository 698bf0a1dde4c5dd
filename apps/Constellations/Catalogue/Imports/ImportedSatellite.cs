using ScAi.Constellations.Catalogue.Items;

namespace ScAi.Constellations.Catalogue.Imports;

/// <summary>A satellite of a file, with the sensor that it names.</summary>
internal sealed record ImportedSatellite(int Line, Satellite Satellite, Sensor? Sensor);
