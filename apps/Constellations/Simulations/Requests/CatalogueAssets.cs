using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Sharing;
using ScAi.Orbits.Elements;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>Satellites and sensors of the catalogue, as the caller may see them.</summary>
internal sealed class CatalogueAssets(CatalogueReader catalogue) : ICoverageAssets
{
    public async Task<SourceSatellite> SatelliteAsync(Caller caller, long id, CancellationToken cancellation) =>
        SourceOf(await catalogue.SatelliteAsync(caller, id, cancellation));

    public async Task<IReadOnlyList<SourceSatellite>> ConstellationAsync(Caller caller, long id, CancellationToken cancellation) =>
        [.. (await catalogue.ConstellationAsync(caller, id, cancellation)).Select(SourceOf)];

    private static SourceSatellite SourceOf(CatalogueSatellite satellite)
    {
        var elements = satellite.Elements
            ?? throw new ProblemException(Problem.Invalid("ids", $"expected satellites with an element set; '{satellite.Satellite.Name}' has none"));
        return new SourceSatellite(
            satellite.Satellite.Name, elements,
            [.. satellite.Sensors.Where(sensor => sensor.Type == SensorType.Optical).Select(sensor => Checked(satellite, sensor, elements))],
            [.. satellite.Sensors.Where(sensor => sensor.Type == SensorType.Sar).Select(sensor => Checked(satellite, sensor, elements))]);
    }

    private static ScAi.Orbits.Coverage.Sensors.Sensor Checked(CatalogueSatellite satellite, Sensor sensor, ElementSet elements)
    {
        var seeing = CatalogueSensor.Of(sensor, elements);
        return seeing.Problem() is { } problem
            ? throw new ProblemException(Problem.Invalid("ids", $"expected sensors that see the ground; '{sensor.Name}' of '{satellite.Satellite.Name}': {problem}"))
            : seeing;
    }
}
