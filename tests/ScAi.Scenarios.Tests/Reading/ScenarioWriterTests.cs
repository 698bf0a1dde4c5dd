using ScAi.Messages;
using ScAi.Tests;

namespace ScAi.Scenarios.Tests.Reading;

public class ScenarioWriterTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.File("scenarios"), "*.yaml").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_AScenarioOfTheRepository_IsReadAsTheSameScenario(string file)
    {
        var reading = ScenarioReader.Read(Repository.File("scenarios", file));
        Assert.Empty(reading.Errors);

        AssertSameAfterRoundTrip(reading.Scenario!);
    }

    [Fact]
    public void Write_ALittleOfEverything_IsReadAsTheSameScenario() => AssertSameAfterRoundTrip(Good());

    [Fact]
    public void Write_SpacecraftAndMissionControl_IsReadAsTheSameScenario() => AssertSameAfterRoundTrip(Flying());

    [Fact]
    public void Write_UnevenValuesOfSpacecraft_IsReadAsTheSameScenario()
    {
        var flying = Flying();
        AssertSameAfterRoundTrip(flying with
        {
            Spacecraft = flying.Spacecraft! with
            {
                Step = TimeSpan.FromMilliseconds(10),
                Vehicles = [.. flying.Spacecraft!.Vehicles.Select(vehicle => vehicle with { BatteryWattHours = 1 / 3d })],
                Faults = [],
            },
            MissionControl = flying.MissionControl! with
            {
                Commands =
                [
                    .. flying.MissionControl!.Commands.Select(command => command with
                    {
                        Arguments =
                        [
                            new PlannedArgument("a, b", ArgumentValue.Of("1e3")),
                            new PlannedArgument("c", ArgumentValue.Of(-1e-17)),
                            new PlannedArgument("d", ArgumentValue.Of("{x: [y]}")),
                        ],
                    }),
                ],
                Limits = [],
            },
        });
    }

    [Fact]
    public void Write_UnevenValues_IsReadAsTheSameScenario()
    {
        var good = Good();
        AssertSameAfterRoundTrip(good with
        {
            Name = "\"quoted\": [not a list] # \u00e9 \U0001f6f0 'x'",
            Seed = ulong.MaxValue,
            Start = good.Start + TimeSpan.FromMicroseconds(1),
            TickStep = TimeSpan.FromMicroseconds(1_234_567),
            Rate = null,
            Prefix = "null",
            Apps = new AppNames(Manager: "none", Observer: "the observer"),
            Manager = good.Manager with { TimeScaleUpdates = [], TimeStatusInit = good.Stop - TimeSpan.FromMicroseconds(1) },
            Satellites = good.Satellites with
            {
                Satellites =
                [
                    .. good.Satellites.Satellites.Select(satellite => satellite with
                    {
                        Name = satellite.Name + ": ~",
                        RecorderCapacity = DataVolume.FromBits(long.MaxValue),
                        InitialUse = 1 / 3d,
                        InstrumentRate = DataRate.FromBitsPerSecond(1),
                        FixedRate = 1 / 3m,
                        Contract = null,
                    }),
                ],
            },
            Ground = good.Ground with
            {
                Stations =
                [
                    .. good.Ground.Stations.Select(station => station with
                    {
                        Name = null, LatitudeDegrees = -Math.PI, LongitudeDegrees = 1e-17, AltitudeMeters = -1 / 3d, MaskDegrees = 89.99999999999999,
                    }),
                ],
            },
            Outages = new OutagePlan(),
        });
    }

    [Fact]
    public void Write_AnInvalidScenario_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ScenarioWriter.Write(Good() with { TickStep = TimeSpan.Zero }));

    [Fact]
    public void Equals_OneSettingDeepInside_MakesTheDifference()
    {
        var (left, right) = (Good(), Good());
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());

        var stations = right.Ground.Stations.ToArray();
        stations[1] = stations[1] with { MaskDegrees = 6 };
        Assert.NotEqual(left, right with { Ground = right.Ground with { Stations = [.. stations] } });
    }

    private static void AssertSameAfterRoundTrip(Scenario scenario)
    {
        var yaml = ScenarioWriter.Write(scenario);
        var again = ScenarioReader.Parse(yaml, "resolved.yaml");

        Assert.Empty(again.Errors);
        Assert.Equal(scenario, again.Scenario);
        Assert.Equal(yaml, ScenarioWriter.Write(again.Scenario!));
    }

    private static Scenario Flying() => ScenarioReader.Parse(ScenarioFolder.Flying, "scenario.yaml").Scenario!;

    private static Scenario Good() => ScenarioReader.Parse(ScenarioFolder.Good, "scenario.yaml").Scenario!;
}
