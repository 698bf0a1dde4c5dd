using ScAi.Messages;
using ScAi.Orbits.Elements;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Tests;

/// <summary>Parts of scenarios and messages that read like English. All times are on 2023-08-01.</summary>
internal static class A
{
    /// <summary>The elements of SUOMI NPP of the downlink scenario.</summary>
    public static ElementSet Elements { get; } = TwoLineFormat.Parse(
        "1 37849U 11061A   23213.08183536  .00000107  00000+0  71187-4 0  9990",
        "2 37849  98.7048 151.0387 0001509  98.1761  29.6727 14.19551470609309");

    public static ScenarioTime T(string clock) => ScenarioTime.TryParse($"2023-08-01T{clock}Z", out var time)
        ? time
        : throw new FormatException(clock);

    public static Scenario Scenario(
        IEnumerable<StationPlan>? stations = null,
        IEnumerable<SatellitePlan>? satellites = null,
        OutagePlan? outages = null,
        string start = "07:00:00",
        string stop = "09:00:00") => new()
        {
            Name = "test",
            Seed = 72,
            Start = T(start),
            Stop = T(stop),
            Satellites = new SatelliteStoragePlan { Satellites = ScenarioList.From(satellites ?? [Satellite()]) },
            Ground = new GroundPlan { Stations = ScenarioList.From(stations ?? [Station()]) },
            Outages = outages ?? new OutagePlan(),
        };

    /// <summary>A station as in the documents: 97.695 MB/s at 0.37 $/s.</summary>
    public static StationPlan Station(int id = 5, int antennas = 1, double megabytesPerSecond = 97.695, decimal costPerSecond = 0.37m) =>
        new()
        {
            Id = id,
            LatitudeDegrees = 26.0667,
            LongitudeDegrees = 50.5577,
            MaskDegrees = 20,
            DownlinkRate = DataRate.FromMegabytesPerSecond(megabytesPerSecond),
            CostPerSecond = costPerSecond,
            Antennas = antennas,
        };

    /// <summary>A satellite that collects nothing, with 35 GB of recorder, unless told otherwise.</summary>
    public static SatellitePlan Satellite(
        int id = 0, double capacityGigabits = 280, double initialUse = 0, double megabitsPerSecond = 0) => new()
        {
            Id = id,
            Name = $"satellite {id}",
            Elements = Elements,
            RecorderCapacity = DataVolume.FromGigabits(capacityGigabits),
            InitialUse = initialUse,
            InstrumentRate = DataRate.FromMegabitsPerSecond(megabitsPerSecond),
        };

    /// <summary>A satellite's report that it rises above a station's mask.</summary>
    public static SatelliteState Rise(int satellite, int station, string at, double gigabytes = 1000) =>
        State(satellite, at, gigabytes, true, station);

    /// <summary>A satellite's report that it sinks below a station's mask.</summary>
    public static SatelliteState Set(int satellite, int station, string at, double gigabytes = 0) =>
        State(satellite, at, gigabytes, false, station);

    public static SatelliteState State(
        int satellite, string at, double gigabytes, bool commRange, int? station, double latitude = 26, double longitude = 50) => new(
            satellite, $"satellite {satellite}", latitude, longitude, 830_000, DataVolume.FromGigabytes(gigabytes), commRange, station,
            null, 0, T(at));

    public static OutageReport Outage(int station, string from, string to) => new(station, T(from), T(to) - T(from), T(to));

    public static OutageRestore Restore(int station, string at) => new(station, T(at));

    public static LinkCharge Charge(int satellite, string end, double gigabits, decimal cost = 0, int link = 0) => new(
        5, satellite, $"satellite {satellite}", link, T(end), TimeSpan.FromSeconds(60), DataVolume.FromGigabits(gigabits), cost, cost, cost);
}
