using ScAi.Messages;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Recordings.Figures;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Recordings.History;

/// <summary>The satellites, their latest words and their recorders.</summary>
internal sealed class SatelliteBoard
{
    /// <summary>By how much a recorder may differ from what the satellite says at its first word, and still be kept from the start.</summary>
    private static readonly DataVolume Tolerance = DataVolume.FromBits(1_000_000);

    /// <summary>How many reports are kept of all satellites together, and of one at least.</summary>
    private const int MostReportsKept = 8_000_000;
    private const int LeastReportsKept = 500;

    private readonly List<SatelliteSeen> _satellites = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly Changes _told = new();
    private readonly Changes _moved = new();
    private readonly Func<ScenarioTime?> _origin;

    public SatelliteBoard(Scenario? scenario, Func<ScenarioTime?> origin)
    {
        _origin = origin;
        foreach (var plan in scenario?.Satellites.Satellites ?? [])
        {
            var satellite = _satellites[Place(plan.Id, plan.Name)];
            (satellite.Capacity, satellite.InstrumentRate, satellite.Initial) = (plan.RecorderCapacity, plan.InstrumentRate, plan.InitialVolume);
            satellite.Sensor = plan.Sensor switch
            {
                ConicalField cone => new Recordings.Sensor(SensorShape.Cone, cone.HalfAngleDegrees, cone.HalfAngleDegrees),
                RectangularField field => new Recordings.Sensor(SensorShape.Rectangle, field.HorizontalHalfAngleDegrees, field.VerticalHalfAngleDegrees),
                _ => null,
            };
        }
    }

    public IReadOnlyList<SatelliteSeen> All => _satellites;

    public LatencyBook Latencies { get; } = new();

    public DataVolume Generated { get; private set; }

    public DataVolume Stored { get; private set; }

    public DataVolume Lost { get; private set; }

    public decimal Cost { get; private set; }

    /// <summary>The place of a satellite in the list; null when it is not known.</summary>
    public int? Find(int id) => _places.TryGetValue(id, out var place) ? place : null;

    /// <summary>The place of a satellite in the list, a new one if need be.</summary>
    public int Place(int id, string name)
    {
        if (!_places.TryGetValue(id, out var place))
        {
            place = _satellites.Count;
            _places.Add(id, place);
            _satellites.Add(new SatelliteSeen(id, name));
            _told.Mark(place);
        }

        return place;
    }

    public void See(SatelliteReady ready)
    {
        var place = Place(ready.Id, ready.Name);
        var satellite = _satellites[place];
        if (satellite.Name == ready.Name && satellite.Capacity == ready.SsrCapacity
            && (ready.InstrumentRate is null || satellite.InstrumentRate == ready.InstrumentRate))
        {
            return;
        }

        (satellite.Name, satellite.Capacity) = (ready.Name, ready.SsrCapacity);
        satellite.InstrumentRate = ready.InstrumentRate ?? satellite.InstrumentRate;
        _told.Mark(place);
    }

    /// <summary>Takes in a satellite's word at its place.</summary>
    /// <returns>Whether it is news: not older than the latest.</returns>
    public bool See(int place, in SatelliteReport report)
    {
        var satellite = _satellites[place];
        if (satellite.Report is { } before && report.Time < before.Time)
        {
            return false;
        }

        See(satellite.InView, report);
        if (satellite.Report is null)
        {
            Open(satellite, report);
        }

        if (satellite.Book is null && satellite.Report is { } latest)
        {
            satellite.Grown += DataVolume.Max(DataVolume.Zero, report.Used + satellite.OffloadedSince - latest.Used);
        }

        satellite.OffloadedSince = DataVolume.Zero;
        satellite.Report = report;
        satellite.Track.Add(report, Math.Max(LeastReportsKept, MostReportsKept / _satellites.Count));
        Pay(satellite, report.Cost);
        Settle(satellite, ScenarioTime.Max(report.Time, satellite.KnownAt));
        _moved.Mark(place);
        return true;
    }

    public void LinkedTo(int place, int station)
    {
        _satellites[place].LinkedTo = station;
        _moved.Mark(place);
    }

    /// <summary>Takes what a link carried from a satellite's books.</summary>
    /// <param name="place">The satellite.</param>
    /// <param name="charge">The link's charge.</param>
    /// <param name="rate">How fast the station receives; null when not known.</param>
    public void Charge(int place, LinkCharge charge, DataRate? rate)
    {
        var satellite = _satellites[place];
        satellite.LinkedTo = -1;
        satellite.Offloaded += charge.DataOffload;
        satellite.OffloadedSince += charge.DataOffload;
        if (satellite.Book is { } book)
        {
            var flow = rate is { BitsPerSecond: > 0 } known && known.TimeFor(charge.DataOffload) is var needed && needed < charge.Duration
                ? needed
                : charge.Duration;
            book.Offload(charge.End - charge.Duration, flow, charge.End, charge.DataOffload, Latencies);
        }

        Pay(satellite, charge.CumulativeCostBySat);
        Settle(satellite, ScenarioTime.Max(charge.End, satellite.KnownAt));
        _moved.Mark(place);
    }

    public void Pay(int place, decimal cumulative)
    {
        Pay(_satellites[place], cumulative);
        _moved.Mark(place);
    }

    public List<Satellite>? TakeTold() =>
        _told.Any ? [.. _told.Take().Select(place => _satellites[place].ToSatellite())] : null;

    public Positions? TakeMoved() => _moved.Any ? PositionsOf(_moved.Take()) : null;

    public Positions AllPositions() => PositionsOf([.. Enumerable.Range(0, _satellites.Count)]);

    private static void See(List<int> inView, in SatelliteReport report)
    {
        switch (report)
        {
            case { CommRange: true, GroundId: { } station }:
                if (!inView.Contains(station))
                {
                    inView.Add(station);
                }

                break;
            case { CommRange: false, GroundId: { } lost }:
                inView.Remove(lost);
                break;
            case { CommRange: false }:
                inView.Clear();
                break;
        }
    }

    /// <summary>Opens a satellite's books: from the start of the scenario when its first word agrees, else from that word.</summary>
    private void Open(SatelliteSeen satellite, in SatelliteReport report)
    {
        satellite.KnownAt = report.Time;
        if (satellite is not { Capacity: { } capacity, InstrumentRate: { } rate })
        {
            return;
        }

        var origin = _origin() ?? report.Time;
        var collected = report.Time > origin ? rate * (report.Time - origin) : DataVolume.Zero;
        var initial = satellite.Initial ?? report.Used - collected;
        var differs = DataVolume.Min(capacity, initial + collected) - report.Used;
        satellite.Book = initial >= DataVolume.Zero && differs <= Tolerance && differs >= DataVolume.Zero - Tolerance
            ? new RecorderBook(origin, capacity, rate, initial)
            : new RecorderBook(report.Time, capacity, rate, report.Used);
    }

    private void Pay(SatelliteSeen satellite, decimal cumulative)
    {
        if (cumulative > satellite.Cost)
        {
            Cost += cumulative - satellite.Cost;
            satellite.Cost = cumulative;
        }
    }

    private void Settle(SatelliteSeen satellite, ScenarioTime at)
    {
        var now = satellite.Book is { } book
            ? (book.GeneratedBy(at), book.StoredAt(at), book.LostBy(at))
            : (satellite.Grown, satellite.Report?.Used ?? DataVolume.Zero, DataVolume.Zero);
        var (generated, stored, lost) = satellite.Books;
        Generated += now.Item1 - generated;
        Stored += now.Item2 - stored;
        Lost += now.Item3 - lost;
        (satellite.Books, satellite.KnownAt) = (now, at);
    }

    private Positions PositionsOf(List<int> places)
    {
        places.RemoveAll(place => _satellites[place].Report is null);
        var count = places.Count;
        var (time, latitude, longitude, altitude) = (new double[count], new double[count], new double[count], new double[count]);
        var (used, station, inView, cost, links) = (new double[count], new int[count], new int[count], new double[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var satellite = _satellites[places[i]];
            var report = satellite.Report!.Value;
            time[i] = report.Time.UnixMicroseconds / 1e3;
            latitude[i] = Math.Round(report.Latitude, 5);
            longitude[i] = Math.Round(report.Longitude, 5);
            altitude[i] = Math.Round(report.Altitude, 1);
            used[i] = report.Used.Gigabytes;
            station[i] = satellite.LinkedTo;
            inView[i] = satellite.InView.Count > 0 ? 1 : 0;
            cost[i] = (double)satellite.Cost;
            links[i] = report.Links ?? 0;
        }

        return new Positions(places, time, latitude, longitude, altitude, used, station, inView, cost, links);
    }
}
