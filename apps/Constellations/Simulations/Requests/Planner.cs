using System.Globalization;
using System.Text.Json;
using ScAi.Constellations.Accounts;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Elements;
using ScAi.Time;
using ScAi.Web.Problems;
using ScAi.Workers.Studies;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>Turns a request into a plan, or says field by field what is wrong with it.</summary>
internal sealed class Planner(ICoverageAssets source, SimulationLimits limits)
{
    private const double LongestName = 200;

    /// <exception cref="ProblemException">400: fields are wrong; 404: a satellite or constellation is not there.</exception>
    public async Task<SimulationPlan> PlanAsync(Caller caller, SimulationRequest request, CancellationToken cancellation)
    {
        var faults = new Faults();
        var interval = Interval(request, faults);
        var preset = Preset.Find(request.Preset ?? "");
        Check(preset is not null, "preset", Preset.Expected, faults);
        var figures = Figures(request, preset, faults);
        Check(request.Name.Length <= LongestName, "name", $"expected at most {LongestName} characters", faults);
        Check(request.IntervalSeconds is >= 1.0 and <= 86_400.0, "intervalSeconds", "expected 1 to 86400", faults);
        Check(request.ResolutionDegrees is >= 0.001 and <= 30.0, "resolutionDegrees", "expected 0.001 to 30", faults);
        Check(request.MinElevationDegrees is null or (>= 0.0 and < 90.0), "minElevationDegrees", "expected 0 to below 90", faults);
        Check(request.Level is "satellite" or "constellation", "level", "expected satellite or constellation", faults);
        Check(request.Sensors is "optical" or "sar" or "all", "sensors", "expected optical, sar or all", faults);
        var targets = request.Points.Count + request.Lines.Count + request.Areas.Count + (request.Global ? 1 : 0);
        Check(targets > 0, "points", "expected points, lines, areas or global: true", faults);
        Check(targets <= limits.Targets, "points", $"expected at most {limits.Targets} points, lines and areas together", faults);
        CheckPlaces(request, faults);
        var own = request.Sensor?.Read("sensor", faults);
        var given = Given(request, faults);
        faults.ThrowIfAny();

        var satellites = await FromCatalogueAsync(caller, request, cancellation);
        var assets = Assets(request, preset!, own, satellites, given);
        Check(assets.Count > 0, "ids", "expected satellites, here or in the catalogue, with such a sensor", faults);
        Check(assets.Count <= limits.Assets, "ids", $"expected at most {limits.Assets} sensors on satellites, got {assets.Count}", faults);
        faults.ThrowIfAny();
        return new SimulationPlan(
            request.Name, request.Preset ?? "", Sections(request, interval, figures, assets, faults), request.Stations);
    }

    private static void Check(bool isSo, string field, string expected, Faults faults)
    {
        if (!isSo)
        {
            faults.Add(field, expected);
        }
    }

    private ScAi.Orbits.Coverage.Intervals.TimeInterval Interval(SimulationRequest request, Faults faults)
    {
        Check(ScenarioTime.TryParse(request.From, out var from), "from", "expected a time, such as 2023-08-01T00:00:00Z", faults);
        Check(ScenarioTime.TryParse(request.To, out var to), "to", "expected a time, such as 2023-08-02T00:00:00Z", faults);
        if (to <= from)
        {
            faults.Add("to", "expected later than from");
            return new(from, from + TimeSpan.FromSeconds(1));
        }

        Check(to - from <= limits.Window, "to", $"expected at most {limits.Window.TotalDays} days after from", faults);
        return new(from, to);
    }

    private static IReadOnlyList<FigureOfMerit> Figures(SimulationRequest request, Preset? preset, Faults faults)
    {
        if (request.Figures is null)
        {
            return preset?.Figures ?? [];
        }

        var figures = new List<FigureOfMerit>();
        for (var i = 0; i < request.Figures.Count; i++)
        {
            if (FigureName.Find(request.Figures[i]) is { } figure)
            {
                figures.Add(figure);
            }
            else
            {
                faults.Add($"figures[{i}]", "expected one of " + string.Join(", ", FigureName.All.Select(FigureName.Of)));
            }
        }

        Check(request.Figures.Count > 0, "figures", "expected at least one, or none at all for the usual ones", faults);
        return [.. figures.Distinct()];
    }

    private static void CheckPlaces(SimulationRequest request, Faults faults)
    {
        void Place(IReadOnlyList<double> place, string field, int most)
        {
            Check(
                place.Count >= 2 && place.Count <= most && Math.Abs(place[0]) <= 360.0 && Math.Abs(place[1]) <= 90.0
                    && (place.Count < 3 || place[2] is >= -1000.0 and <= 20_000.0),
                field, "expected longitude (-180 to 180) first, then latitude (-90 to 90)" + (most > 2 ? ", then metres if any" : ""), faults);
        }

        void Shapes(IReadOnlyList<GivenShape> shapes, string field, int least)
        {
            for (var i = 0; i < shapes.Count; i++)
            {
                Check(shapes[i].Coordinates.Count >= least, $"{field}[{i}].coordinates", $"expected at least {least} places", faults);
                Check(shapes[i].Coordinates.Count <= 10_000, $"{field}[{i}].coordinates", "expected at most 10000 places", faults);
                for (var j = 0; j < shapes[i].Coordinates.Count; j++)
                {
                    Place(shapes[i].Coordinates[j], $"{field}[{i}].coordinates[{j}]", 2);
                }
            }
        }

        for (var i = 0; i < request.Points.Count; i++)
        {
            Place(request.Points[i].Coordinates, $"points[{i}].coordinates", 3);
        }

        for (var i = 0; i < request.Stations.Count; i++)
        {
            Place(request.Stations[i].Coordinates, $"stations[{i}].coordinates", 3);
        }

        Shapes(request.Lines, "lines", 2);
        Shapes(request.Areas, "areas", 3);
    }

    private static List<AssetDefinition> Given(SimulationRequest request, Faults faults)
    {
        var given = new List<AssetDefinition>();
        for (var i = 0; i < request.Satellites.Count; i++)
        {
            var satellite = request.Satellites[i];
            var read = TwoLineFormat.Read($"{satellite.Name}\n{satellite.Tle1}\n{satellite.Tle2}\n", Strictness.Lenient);
            if (read.Problems.Count > 0 || read.ElementSets.Count != 1)
            {
                faults.Add($"satellites[{i}]", read.Problems.Count > 0 ? $"{read.Problems[0]}" : "expected one two-line element set");
                continue;
            }

            var sensor = satellite.Sensor?.Read($"satellites[{i}].sensor", faults) ?? Sensor.AboveHorizon;
            given.Add(new AssetDefinition(satellite.Name.Length > 0 ? satellite.Name : $"satellite {i + 1}", read.ElementSets[0], sensor));
        }

        return given;
    }

    private async Task<List<SourceSatellite>> FromCatalogueAsync(Caller caller, SimulationRequest request, CancellationToken cancellation)
    {
        var satellites = new List<SourceSatellite>();
        foreach (var id in request.Ids.Distinct())
        {
            if (request.Level == "satellite")
            {
                satellites.Add(await source.SatelliteAsync(caller, id, cancellation));
            }
            else
            {
                satellites.AddRange(await source.ConstellationAsync(caller, id, cancellation));
            }
        }

        return satellites;
    }

    private static List<AssetDefinition> Assets(
        SimulationRequest request, Preset preset, Sensor? own, List<SourceSatellite> satellites, List<AssetDefinition> given)
    {
        var assets = new List<AssetDefinition>();
        foreach (var satellite in satellites)
        {
            Sensor[] sensors = own is not null
                ? [own]
                : [.. request.Sensors != "sar" ? satellite.Optical : [], .. request.Sensors != "optical" ? satellite.Radar : []];

            // Navigation and communication look all round; a satellite without a sensor of its own still has a horizon.
            if (sensors.Length == 0 && satellite.Optical.Count + satellite.Radar.Count == 0)
            {
                sensors = [Sensor.AboveHorizon];
            }

            assets.AddRange(sensors.Select((sensor, i) => new AssetDefinition(
                sensors.Length > 1 ? $"{satellite.Name} {i + 1}" : satellite.Name, satellite.Elements, sensor)));
        }

        assets.AddRange(given.Select(asset => own is null ? asset : asset with { Sensor = own }));
        return
        [
            .. assets.Select(asset => asset with
            {
                Sensor = asset.Sensor with
                {
                    MinimumElevationDegrees = Math.Max(asset.Sensor.MinimumElevationDegrees, request.MinElevationDegrees ?? preset.MinElevationDegrees),
                    MinimumSunElevationDegrees = request.SunlitOnly ? 0.0 : asset.Sensor.MinimumSunElevationDegrees,
                },
            }),
        ];
    }

    private List<PlanSection> Sections(
        SimulationRequest request, ScAi.Orbits.Coverage.Intervals.TimeInterval interval, IReadOnlyList<FigureOfMerit> figures,
        List<AssetDefinition> assets, Faults faults)
    {
        var sections = new List<PlanSection>();
        var (cells, work) = (0L, 0.0);
        double Boxes(TargetDefinition target) => target.GeoJson is null
            ? 64_800.0 / (target.ResolutionDegrees * target.ResolutionDegrees)
            : BoxesOf(request, target.ResolutionDegrees);

        void Add(string id, string field, IReadOnlyList<string> names, TargetDefinition target)
        {
            try
            {
                if (Boxes(target) > 20.0 * limits.CellsPerJob)
                {
                    faults.Add("resolutionDegrees", $"expected a coarser grid: at most {limits.CellsPerJob} cells");
                    return;
                }

                var study = new StudyDefinition
                {
                    Assets = assets, Target = target, Interval = interval, Figures = figures, SampleStep = TimeSpan.FromSeconds(request.IntervalSeconds),
                };
                var count = target.Cut().Cells.Count;
                var own = count * assets.Count * interval.Duration.TotalDays;
                (cells, work) = (cells + count, work + own);
                sections.Add(new PlanSection(id, names, SharedStudy.Of(study with { KeepsAccesses = own <= limits.WorkWithAccesses })));
            }
            catch (Exception wrong) when (wrong is FormatException or ArgumentException)
            {
                faults.Add(field, wrong.Message);
            }
        }

        if (request.Points.Count > 0)
        {
            Add("points", "points", Named(request.Points.Select(point => point.Name), "point"), new TargetDefinition(
                $$"""{"type":"MultiPoint","coordinates":{{JsonSerializer.Serialize(request.Points.Select(point => point.Coordinates))}}}""", 1.0));
        }

        for (var i = 0; i < request.Lines.Count; i++)
        {
            Add($"line-{i + 1}", $"lines[{i}]", Named([request.Lines[i].Name], $"line {i + 1}"), new TargetDefinition(
                $$"""{"type":"LineString","coordinates":{{JsonSerializer.Serialize(request.Lines[i].Coordinates)}}}""", request.ResolutionDegrees));
        }

        for (var i = 0; i < request.Areas.Count; i++)
        {
            Add($"area-{i + 1}", $"areas[{i}]", Named([request.Areas[i].Name], $"area {i + 1}"), new TargetDefinition(
                $$"""{"type":"Polygon","coordinates":[{{JsonSerializer.Serialize(Closed(request.Areas[i].Coordinates))}}]}""", request.ResolutionDegrees));
        }

        if (request.Global)
        {
            Add("earth", "global", ["the whole Earth"], new TargetDefinition(null, request.ResolutionDegrees));
        }

        Check(cells <= limits.CellsPerJob, "resolutionDegrees", string.Create(CultureInfo.InvariantCulture, $"expected a grid of at most {limits.CellsPerJob} cells, got {cells}"), faults);
        Check(work <= limits.Work, "to", string.Create(CultureInfo.InvariantCulture, $"expected cells x sensors x days of at most {limits.Work}, got {work:0}: choose fewer cells, satellites or days"), faults);
        faults.ThrowIfAny();
        return sections;
    }

    /// <summary>How many cells the boxes around all areas hold: what cutting them costs.</summary>
    private static double BoxesOf(SimulationRequest request, double resolution) => request.Areas.Sum(area =>
        (area.Coordinates.Max(place => place[0]) - area.Coordinates.Min(place => place[0]) + resolution)
        * (area.Coordinates.Max(place => place[1]) - area.Coordinates.Min(place => place[1]) + resolution) / (resolution * resolution));

    private static string[] Named(IEnumerable<string> names, string otherwise) =>
        [.. names.Select((name, i) => name.Length > 0 ? name : otherwise == "point" ? $"point {i + 1}" : otherwise)];

    private static IEnumerable<IReadOnlyList<double>> Closed(IReadOnlyList<IReadOnlyList<double>> ring) =>
        ring[0].SequenceEqual(ring[^1]) ? ring : [.. ring, ring[0]];
}
