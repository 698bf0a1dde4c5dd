using ScAi.Messages;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Tests;
using ScAi.Time;

namespace ScAi.Scenarios.Tests.Reading;

public class ScenarioReaderTests
{
    [Fact]
    public void Read_Downlink_HasWhatTheFileSays()
    {
        var scenario = Read("downlink.yaml");

        Assert.Equal((72UL, 1800, TimeSpan.FromSeconds(10)), (scenario.Seed, scenario.Rate, scenario.TickStep));
        Assert.Equal((ScenarioTime.FromUtc(2023, 8, 1), ScenarioTime.FromUtc(2023, 8, 2)), (scenario.Start, scenario.Stop));
        Assert.Equal(8640, scenario.Ticks.Count);

        var (suomi, noaa) = (scenario.Satellites.Satellites[0], scenario.Satellites.Satellites[1]);
        Assert.Equal((0, "SUOMI NPP", 1, "NOAA 20"), (suomi.Id, suomi.Name, noaa.Id, noaa.Name));
        Assert.Equal((DataVolume.FromGigabits(280), DataVolume.FromGigabits(84)), (suomi.RecorderCapacity, suomi.InitialVolume));
        Assert.Equal((DataVolume.FromGigabits(343), DataVolume.FromGigabits(85.75)), (noaa.RecorderCapacity, noaa.InitialVolume));
        Assert.Equal((37849, 14.1955147), (suomi.Elements.CatalogueNumber, suomi.Elements.MeanMotionRevsPerDay));
        Assert.All(scenario.Satellites.Satellites, satellite => Assert.Equal(
            (DataRate.FromMegabitsPerSecond(12.5), CostMode.Discrete, 0.09m), (satellite.InstrumentRate, satellite.CostMode, satellite.FixedRate)));

        Assert.Equal(Enumerable.Range(0, 12), scenario.Ground.Stations.Select(station => station.Id));
        Assert.All(scenario.Ground.Stations.Take(11), station => Assert.Equal(
            (20, DataRate.FromGigabitsPerSecond(0.78156), 0.37m, CostMode.Discrete), (station.MaskDegrees, station.DownlinkRate, station.CostPerSecond, station.CostMode)));
        var svalbard = scenario.Ground.Stations[11];
        Assert.Equal((78.229772, 15.407786, 5), (svalbard.LatitudeDegrees, svalbard.LongitudeDegrees, svalbard.MaskDegrees));
        Assert.Equal((DataRate.FromGigabitsPerSecond(0.3), 0.09m), (svalbard.DownlinkRate, svalbard.CostPerSecond));

        Assert.Equal(new RandomOutages { Probability = 0.03, Interval = TimeSpan.FromHours(1), Duration = TimeSpan.FromMinutes(30) }, scenario.Outages.Random);
        Assert.Equal(new ScheduledOutage(11, ScenarioTime.FromUtc(2023, 8, 1, 13), TimeSpan.FromHours(3)), Assert.Single(scenario.Outages.Scheduled));
    }

    [Fact]
    public void Read_TwoHours_IsTheDayWithoutSvalbardAndSlower()
    {
        var (day, hours) = (Read("downlink.yaml"), Read("downlink-2h.yaml"));

        Assert.Equal((ScenarioTime.FromUtc(2023, 8, 1, 7, 20), ScenarioTime.FromUtc(2023, 8, 1, 9, 20), 60), (hours.Start, hours.Stop, hours.Rate));
        Assert.Equal(day.Ground.Stations.Take(11), hours.Ground.Stations);
        Assert.Equal(day.Satellites, hours.Satellites);
    }

    [Fact]
    public void Read_Walker1000_IsAThousandSatellitesOverTheTwelveStations()
    {
        var scenario = Read("walker-1000.yaml");

        Assert.Equal(1000, scenario.Satellites.Satellites.Count);
        Assert.Equal(1000, scenario.Satellites.Satellites.Select(satellite => satellite.Name).Distinct().Count());
        Assert.Equal(Read("downlink.yaml").Ground, scenario.Ground);
        Assert.Equal((1440, TimeSpan.FromSeconds(300)), (scenario.Ticks.Count, scenario.Satellites.LocationStep));
        Assert.Null(scenario.Rate);
    }

    [Fact]
    public void Read_NoMoreThanMustBe_HasTheDefaults()
    {
        var scenario = Good(
            """
            start: 2023-08-01
            stop: 2023-08-02
            satellites:
              list:
                - recorder: 35 GB
                  tle: |
                    NOAA 20
                    1 43013U 17073A   23213.09184532  .00000093  00000+0  64789-4 0  9991
                    2 43013  98.7128 150.8541 0001208  62.4209 297.7089 14.19550020295348
            ground:
              stations: [{latitude: 0, longitude: 0, downlinkRate: 100 MB/s}]
            """);

        Assert.Equal(
            new Scenario
            {
                Name = "scenario",
                Start = ScenarioTime.FromUtc(2023, 8, 1),
                Stop = ScenarioTime.FromUtc(2023, 8, 2),
                Manager = new ManagerPlan { TimeStatusInit = ScenarioTime.FromUtc(2023, 8, 1) },
                Satellites = new SatelliteStoragePlan
                {
                    Satellites =
                    [
                        new SatellitePlan
                        {
                            Id = 0, Name = "NOAA 20", Elements = scenario.Satellites.Satellites[0].Elements, RecorderCapacity = DataVolume.FromGigabits(280),
                        },
                    ],
                },
                Ground = new GroundPlan
                {
                    Stations = [new StationPlan { Id = 0, LatitudeDegrees = 0, LongitudeDegrees = 0, DownlinkRate = DataRate.FromMegabitsPerSecond(800) }],
                },
            },
            scenario);
    }

    [Fact]
    public void Read_Sensors_AreConesAndRectanglesStraightDown()
    {
        var scenario = Good(Replaced("costMode: both", "costMode: both\n    sensor: {rectangle: [20 deg, 0.5 deg]}")
            .Replace("- id: 7", "- id: 7\n      sensor: {cone: 35 deg}", StringComparison.Ordinal));

        Assert.Equal<SensorField?>(
            [new RectangularField(20, 0.5), new ConicalField(35)],
            scenario.Satellites.Satellites.Select(satellite => satellite.Sensor));
        Assert.Equal(scenario, Good(ScenarioWriter.Write(scenario)));
        Assert.All(Good(ScenarioFolder.Good).Satellites.Satellites, satellite => Assert.Null(satellite.Sensor));
    }

    [Fact]
    public void Read_Defaults_CountUnlessAnEntrySaysOtherwise()
    {
        var scenario = Good(Replaced("- id: 7", "- id: 7\n      costMode: discrete\n      contract: none"));

        var (first, second) = (scenario.Satellites.Satellites[0], scenario.Satellites.Satellites[1]);
        Assert.Equal((CostMode.Both, new ContractPlan(11)), (first.CostMode, first.Contract));
        Assert.Equal((CostMode.Discrete, null), (second.CostMode, second.Contract));
        Assert.Equal(first.InstrumentRate, second.InstrumentRate);
        Assert.All(scenario.Ground.Stations, station => Assert.Equal(20, station.MaskDegrees));
    }

    /// <summary>A mistake in a default is one mistake, however many have it, even if nobody does.</summary>
    [Fact]
    public void Read_AMistakeInADefaultThatAllOverride_IsFound()
    {
        var yaml = Replaced("mask: 20 deg", "mask: steep")
            .Replace("antennas: 2", "mask: 5 deg", StringComparison.Ordinal)
            .Replace("altitude: 450 m", "mask: 5 deg", StringComparison.Ordinal);

        Assert.Equal("ground.defaults.mask", Assert.Single(ScenarioReader.Parse(yaml, "scenario.yaml").Errors).KeyPath);
    }

    [Fact]
    public void Read_AnchorsAndAliases_StandForWhatTheyName()
    {
        var scenario = Good(Replaced("instrument: 12.5 Mbit/s", "instrument: &rate 12.5 Mbit/s")
            .Replace("downlinkRate: 0.78156 Gbit/s", "downlinkRate: *rate", StringComparison.Ordinal));

        Assert.All(scenario.Ground.Stations, station => Assert.Equal(DataRate.FromMegabitsPerSecond(12.5), station.DownlinkRate));
    }

    [Fact]
    public void Read_RequiredAppsUnlessGiven_AreTheModelAppsByTheirNames() => Assert.Equal(
        ["satelliteStorage", "ground", "outage"],
        Good(Replaced("  requiredApps: [constellation, ground, outage]\n", "").Replace("apps:\n", "apps:\n  satellites: satelliteStorage\n", StringComparison.Ordinal)).Manager.RequiredApps);

    [Theory]
    [InlineData("10 s", 10_000_000)]
    [InlineData("10s", 10_000_000)]
    [InlineData("0.5 min", 30_000_000)]
    [InlineData("1e3 us", 1_000)]
    [InlineData("250 ms", 250_000)]
    [InlineData("1 h", 3_600_000_000)]
    [InlineData("1 d", 86_400_000_000)]
    [InlineData("PT10S", 10_000_000)]
    [InlineData("PT0.000001S", 1)]
    [InlineData("PT1H30M", 5_400_000_000)]
    [InlineData("P1D", 86_400_000_000)]
    [InlineData("P0DT00H00M10.500000S", 10_500_000)]
    public void Read_Durations_ToTheMicrosecond(string text, long microseconds) =>
        Assert.Equal(TimeSpan.FromMicroseconds(microseconds), Good(Replaced("tick: 10 s", $"tick: {text}")).TickStep);

    [Theory]
    [InlineData("280 Gbit", 280_000_000_000)]
    [InlineData("35 GB", 280_000_000_000)]
    [InlineData("0.28 Tbit", 280_000_000_000)]
    [InlineData("0.000000001 Gbit", 1)]
    [InlineData("1 B", 8)]
    [InlineData("9223372036.854775807 Gbit", long.MaxValue)]
    public void Read_DataVolumes_ToTheBit(string text, long bits) => Assert.Equal(
        DataVolume.FromBits(bits), Good(Replaced("recorder: 280 Gbit", $"recorder: {text}")).Satellites.Satellites[0].RecorderCapacity);

    [Theory]
    [InlineData("0.78156 Gbit/s", 781_560_000)]
    [InlineData("97.695 MB/s", 781_560_000)]
    [InlineData("1 bit/s", 1)]
    [InlineData("1 kB/s", 8000)]
    public void Read_DataRates_ToTheBitPerSecond(string text, long bits) => Assert.Equal(
        DataRate.FromBitsPerSecond(bits), Good(Replaced("downlinkRate: 0.78156 Gbit/s", $"downlinkRate: {text}")).Ground.Stations[0].DownlinkRate);

    [Theory]
    [InlineData("-33.8688 deg", -33.8688)]
    [InlineData("-33.8688", -33.8688)]
    [InlineData("33.8688 S", -33.8688)]
    [InlineData("33.8688 N", 33.8688)]
    [InlineData("33.8688°", 33.8688)]
    public void Read_Latitudes_InDegrees(string text, double degrees) =>
        Assert.Equal(degrees, Good(Replaced("latitude: 33.8688 S", $"latitude: {text}")).Ground.Stations[0].LatitudeDegrees);

    [Theory]
    [InlineData("30 %", 0.3)]
    [InlineData("7%", 0.07)]
    [InlineData("0.07", 0.07)]
    [InlineData("100 %", 1)]
    [InlineData("0", 0)]
    public void Read_Fractions_OfOne(string text, double fraction) =>
        Assert.Equal(fraction, Good(Replaced("initialUse: 30 %", $"initialUse: {text}")).Satellites.Satellites[0].InitialUse);

    [Theory]
    [InlineData("0.09 $/s", "0.09")]
    [InlineData("5.4 $/min", "0.09")]
    [InlineData("324 $/h", "0.09")]
    public void Read_Costs_InDollarsPerSecond(string text, string dollars) => Assert.Equal(
        decimal.Parse(dollars), Good(Replaced("fixedRate: 0.09 $/s", $"fixedRate: {text}")).Satellites.Satellites[0].FixedRate);

    [Theory]
    [InlineData("max", null)]
    [InlineData("60", 60.0)]
    [InlineData("0.5", 0.5)]
    [InlineData("1e3", 1000.0)]
    public void Read_Rates_OrAsFastAsPossible(string text, double? rate) =>
        Assert.Equal(rate, Good(Replaced("\nrate: 60", $"\nrate: {text}")).Rate);

    [Fact]
    public void Validate_AChangeThatCannotBe_NamesTheKey()
    {
        var scenario = Read("downlink.yaml");

        Assert.Empty((scenario with { Rate = null, Seed = 1, WireUnits = WireUnits.NostAsCoded, TickStep = TimeSpan.FromSeconds(60) }).Validate());
        Assert.Equal(
            ["tick: expected a duration from 1 us to 36525 d, in whole microseconds, found -1 s", "rate: expected a rate from 0.001 to 1000000, or 'max', found 0"],
            (scenario with { TickStep = TimeSpan.FromSeconds(-1), Rate = 0 }).Validate().Select(error => error.ToString()));
        Assert.Equal(
            "rate: expected a number: 'max' is for coordinated time only, found 'max'",
            Assert.Single((scenario with { Time = TimeMode.FreeRunning, Rate = null }).Validate()).ToString());
    }

    private static string Replaced(string good, string other)
    {
        Assert.Contains(good, ScenarioFolder.Good, StringComparison.Ordinal);
        return ScenarioFolder.Good.Replace(good, other, StringComparison.Ordinal);
    }

    private static Scenario Good(string yaml)
    {
        var reading = ScenarioReader.Parse(yaml, "scenario.yaml");
        Assert.Empty(reading.Errors);
        return reading.Scenario!;
    }

    private static Scenario Read(string file)
    {
        var reading = ScenarioReader.Read(Repository.File("scenarios", file));
        Assert.Empty(reading.Errors);
        return reading.Scenario!;
    }
}
