using System.Text.Json;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Sharing;
using ScAi.Constellations.Catalogue.Shelves;
using ScAi.Messages;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Scenarios;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Runs;

/// <summary>Turns a constellation of the catalogue with stations into a downlink scenario.</summary>
internal sealed class ScenarioMaker(
    CatalogueReader catalogue, Shelf<Constellation> constellations, Shelf<Station> stations, TimeProvider clock)
{
    private const int MostSatellites = 1000;
    private const int MostStations = 500;
    private const double UsualRate = 600.0;
    private const double LongestDays = 31.0;
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    /// <exception cref="ProblemException">400: names the fields that are wrong; 404: the constellation or a station is not there for the caller.</exception>
    public async Task<Scenario> MakeAsync(Caller caller, long id, ScenarioRequest request, CancellationToken cancellation)
    {
        var constellation = CatalogueJson.Read<Constellation>((await constellations.FindAsync(caller, id, cancellation)).Body);
        var rate = Checked(request, out var start, out var stop);
        var satellites = await catalogue.ConstellationAsync(caller, id, cancellation);
        if (satellites.Count is 0 or > MostSatellites)
        {
            throw new ProblemException(Problem.Invalid("constellation", $"expected one with 1 to {MostSatellites} satellites, got {satellites.Count}"));
        }

        var scenario = new Scenario
        {
            Name = request.Name ?? constellation.Name,
            Seed = request.Seed,
            Start = start,
            Stop = stop,
            TickStep = TimeSpan.FromSeconds(request.TickSeconds),
            Rate = rate,
            Satellites = new SatelliteStoragePlan { Satellites = ScenarioList.From(Named(satellites).Select((one, i) => PlanOf(one.Name, i, one.Satellite, request))) },
            Ground = new GroundPlan { Stations = ScenarioList.From(await StationsAsync(caller, request, cancellation)) },
            Outages = new OutagePlan { Random = request.OutageProbability > 0.0 ? new RandomOutages { Probability = request.OutageProbability } : null },
        };
        var wrong = scenario.Validate();
        return wrong.Count == 0
            ? scenario
            : throw new ProblemException(Problem.Invalid(wrong.GroupBy(error => error.KeyPath)
                .ToDictionary(errors => errors.Key, errors => errors.Select(error => error.Message).ToArray())));
    }

    private double? Checked(ScenarioRequest request, out ScenarioTime start, out ScenarioTime stop)
    {
        var check = new FieldCheck();
        check.Text("name", request.Name)
            .Number("recorderGigabits", request.RecorderGigabits, 1e-6, 1e6)
            .Number("initialUse", request.InitialUse, 0, 1)
            .Number("instrumentMegabitsPerSecond", request.InstrumentMegabitsPerSecond, 0, 1e6)
            .Number("downlinkMegabitsPerSecond", request.DownlinkMegabitsPerSecond, 1e-3, 1e6)
            .Number("maskDegrees", request.MaskDegrees, 0, 89.9)
            .Number("costPerSecondDollars", request.CostPerSecondDollars, 0, 1e6)
            .Number("outageProbability", request.OutageProbability, 0, 1)
            .Number("tickSeconds", request.TickSeconds, 0.1, 86_400)
            .Number("stations", request.Stations.Count + request.StationIds.Count, 1, MostStations);
        for (var i = 0; i < request.Stations.Count; i++)
        {
            var station = request.Stations[i];
            check.Text($"stations[{i}].name", station.Name)
                .Number($"stations[{i}].latitudeDegrees", station.LatitudeDegrees, -90, 90)
                .Number($"stations[{i}].longitudeDegrees", station.LongitudeDegrees, -180, 180)
                .Number($"stations[{i}].altitudeMeters", station.AltitudeMeters, -500, 10_000)
                .Number($"stations[{i}].maskDegrees", station.MaskDegrees, 0, 89.9)
                .Number($"stations[{i}].downlinkMegabitsPerSecond", station.DownlinkMegabitsPerSecond, 1e-3, 1e6)
                .Number($"stations[{i}].costPerSecondDollars", station.CostPerSecondDollars, 0, 1e6)
                .Number($"stations[{i}].antennas", station.Antennas, 1, 1000);
        }

        var now = clock.GetUtcNow();
        start = Time(check, "from", request.From, ScenarioTime.FromCalendar(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute))));
        stop = Time(check, "to", request.To, start + s_day);
        if (check.Errors.Count == 0 && (stop <= start || stop - start > TimeSpan.FromDays(LongestDays)))
        {
            check.Add("to", $"expected later than from, by up to {LongestDays} days");
        }

        var rate = RateOf(request.Rate, check);
        check.ThrowIfAny();
        return rate;
    }

    private static double? RateOf(JsonElement rate, FieldCheck check)
    {
        switch (rate.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null:
                return UsualRate;
            case JsonValueKind.String when rate.ValueEquals("max"):
                return null;
            case JsonValueKind.Number when rate.GetDouble() is var value and >= 0.001 and <= 1e6:
                return value;
            default:
                check.Add("rate", "expected 0.001 to 1000000 scenario seconds per wall-clock second, or \"max\"");
                return null;
        }
    }

    private static ScenarioTime Time(FieldCheck check, string field, string? text, ScenarioTime otherwise)
    {
        if (text is null)
        {
            return otherwise;
        }

        if (ScenarioTime.TryParse(text, out var time))
        {
            return time;
        }

        check.Add(field, "expected a time, such as 2023-08-01T00:00:00Z");
        return otherwise;
    }

    private async Task<List<StationPlan>> StationsAsync(Caller caller, ScenarioRequest request, CancellationToken cancellation)
    {
        var all = new List<ScenarioStation>();
        foreach (var id in request.StationIds.Distinct())
        {
            var known = CatalogueJson.Read<Station>((await stations.FindAsync(caller, id, cancellation)).Body);
            all.Add(new ScenarioStation
            {
                Name = known.Name,
                LatitudeDegrees = known.LatitudeDegrees,
                LongitudeDegrees = known.LongitudeDegrees,
                AltitudeMeters = known.AltitudeMeters ?? 0.0,
                MaskDegrees = known.MaskDegrees,
                DownlinkMegabitsPerSecond = known.DownlinkMegabytesPerSecond is { } rate and > 0.0 ? rate * 8.0 : null,
            });
        }

        all.AddRange(request.Stations);
        var names = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. all.Select((station, i) => new StationPlan
            {
                Id = i,
                Name = Unique(station.Name, names),
                LatitudeDegrees = station.LatitudeDegrees,
                LongitudeDegrees = station.LongitudeDegrees,
                AltitudeMeters = station.AltitudeMeters,
                MaskDegrees = station.MaskDegrees ?? request.MaskDegrees,
                DownlinkRate = DataRate.FromMegabitsPerSecond(station.DownlinkMegabitsPerSecond ?? request.DownlinkMegabitsPerSecond),
                CostPerSecond = (decimal)(station.CostPerSecondDollars ?? request.CostPerSecondDollars),
                Antennas = station.Antennas,
            }),
        ];
    }

    private static SatellitePlan PlanOf(string name, int id, CatalogueSatellite satellite, ScenarioRequest request) => new()
    {
        Id = id,
        Name = name,
        Elements = satellite.Elements
            ?? throw new ProblemException(Problem.Invalid("constellation", $"expected satellites with an element set; '{satellite.Satellite.Name}' has none")),
        RecorderCapacity = DataVolume.FromGigabits(request.RecorderGigabits),
        InitialUse = request.InitialUse,
        InstrumentRate = DataRate.FromMegabitsPerSecond(request.InstrumentMegabitsPerSecond),
        Sensor = satellite.Sensors
            .Where(sensor => sensor.HorizontalHalfAngleDegrees is > 0.0 and < 90.0 && sensor.VerticalHalfAngleDegrees is > 0.0 and < 90.0)
            .Select(sensor => new RectangularField(sensor.HorizontalHalfAngleDegrees!.Value, sensor.VerticalHalfAngleDegrees!.Value))
            .FirstOrDefault(),
    };

    private static IEnumerable<(string Name, CatalogueSatellite Satellite)> Named(IEnumerable<CatalogueSatellite> satellites)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return satellites.Select(satellite => (Unique(satellite.Satellite.Name, names), satellite));
    }

    /// <summary>The name, with a number behind it where it is taken.</summary>
    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = $"{name} ({i})";
        }

        return unique;
    }
}
