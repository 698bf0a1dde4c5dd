using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.GroundNetwork.Tests;

/// <summary>What links cost: cost modes of stations and satellites, and contracts that a station backs.</summary>
public class TermsTests
{
    [Theory]
    [InlineData(CostMode.Discrete, CostMode.Discrete, 37)]
    [InlineData(CostMode.Both, CostMode.Discrete, 37)]
    [InlineData(CostMode.Continuous, CostMode.Discrete, 0)]
    [InlineData(CostMode.Discrete, CostMode.Continuous, 0)]
    [InlineData(CostMode.Discrete, CostMode.Both, 37)]
    public void Charge_CostModesOfSatelliteAndStation_LinksAreFreeWhereOneIsContinuous(
        CostMode satellite, CostMode station, double expected)
    {
        var scenario = A.Scenario(
            [A.Station(5) with { CostMode = station }], [A.Satellite(0) with { CostMode = satellite, FixedRate = 0.09m }]);

        var network = new Network(scenario).Hears(A.Rise(0, 5, "07:30:00"), A.Set(0, 5, "07:31:40"));

        Assert.Equal((decimal)expected, Assert.Single(network.Charges).DownlinkCost);
    }

    [Fact]
    public void Contract_ItsStationIsOut_LinksAreChargedAsTheFallbackSays()
    {
        var network = Contracted().Hears(
            A.Rise(0, 5, "07:10:00"), A.Set(0, 5, "07:11:40"),
            A.Outage(11, "07:20:00", "07:40:00"),
            A.Rise(0, 5, "07:30:00"), A.Set(0, 5, "07:31:40"),
            A.Restore(11, "07:40:00"),
            A.Rise(0, 5, "07:50:00"), A.Set(0, 5, "07:51:40"));

        Assert.Equal([0, 37m, 0], network.Charges.Select(charge => charge.DownlinkCost));
    }

    [Fact]
    public void Contract_ItsStationGoesOutInMidLink_TheLinkKeepsTheTermsItBeganWith()
    {
        var network = Contracted().Hears(
            A.Rise(0, 5, "07:10:00"), A.Outage(11, "07:11:00", "07:40:00"), A.Set(0, 5, "07:11:40"));

        Assert.Equal(0, Assert.Single(network.Charges).DownlinkCost);
    }

    private static Network Contracted() => new(A.Scenario(
        [A.Station(5), A.Station(11)],
        [A.Satellite(0) with { CostMode = CostMode.Continuous, FixedRate = 0.09m, Contract = new ContractPlan(11) }]));
}
