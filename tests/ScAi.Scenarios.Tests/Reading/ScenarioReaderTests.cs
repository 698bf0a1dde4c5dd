using ScAi.Messages;
using ScAi.Tests;

namespace ScAi.Scenarios.Tests.Reading;

public class ScenarioReaderTests
{
    [Fact]
    public void Read_Downlink_HasWhatTheFileSays()
    {
        var reading = ScenarioReader.Read(Repository.File("scenarios", "downlink.yaml"));

        Assert.Empty(reading.Errors);
        var scenario = reading.Scenario!;
        Assert.Equal(72UL, scenario.Seed);
        Assert.Equal(1800, scenario.Rate);
        Assert.Equal(8640, scenario.Ticks.Count);
        Assert.Equal(["SUOMI NPP", "NOAA 20"], scenario.Satellites.Satellites.Select(satellite => satellite.Name));
        Assert.Equal(DataVolume.FromGigabits(84), scenario.Satellites.Satellites[0].InitialVolume);
        Assert.Equal(Enumerable.Range(0, 12), scenario.Ground.Stations.Select(station => station.Id));
        Assert.Equal(DataRate.FromMegabitsPerSecond(781.56), scenario.Ground.Stations[10].DownlinkRate);
        Assert.Equal(11, Assert.Single(scenario.Outages.Scheduled).StationId);
    }
}
