using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.GroundNetwork.Tests;

/// <summary>Who is served by whom: antennas, contention, selection and hand-over.</summary>
public class ChoiceTests
{
    [Fact]
    public void Antenna_Taken_TheOneThatWaitedLongestIsServedNext()
    {
        var network = new Network(A.Scenario(satellites: [A.Satellite(0), A.Satellite(1), A.Satellite(2)])).Hears(
            A.Rise(0, 5, "07:30:00"), A.Rise(2, 5, "07:31:00"), A.Rise(1, 5, "07:32:00"),
            A.Set(0, 5, "07:33:00"), A.Set(2, 5, "07:34:00"), A.Set(1, 5, "07:35:00"));

        Assert.Equal(
            """
            satellite 0 at 5: 07:30:00 - 07:33:00
            satellite 2 at 5: 07:33:00 - 07:34:00
            satellite 1 at 5: 07:34:00 - 07:35:00
            """, network.Links);
    }

    [Fact]
    public void Antennas_Two_ServeTwoAtATime()
    {
        var network = new Network(A.Scenario([A.Station(5, antennas: 2)], [A.Satellite(0), A.Satellite(1), A.Satellite(2)])).Hears(
            A.Rise(0, 5, "07:30:00"), A.Rise(1, 5, "07:31:00"), A.Rise(2, 5, "07:32:00"), A.Set(0, 5, "07:33:00"));

        Assert.Equal(
            """
            satellite 0 at 5: 07:30:00 - 07:33:00
            satellite 1 at 5: 07:31:00 -
            satellite 2 at 5: 07:33:00 -
            """, network.Links);
    }

    [Fact]
    public void Wait_LostBeforeItsTurn_IsForgotten()
    {
        var network = new Network(A.Scenario(satellites: [A.Satellite(0), A.Satellite(1)])).Hears(
            A.Rise(0, 5, "07:30:00"), A.Rise(1, 5, "07:31:00"), A.Set(1, 5, "07:32:00"), A.Set(0, 5, "07:33:00"));

        Assert.Equal("satellite 0 at 5: 07:30:00 - 07:33:00", network.Links);
    }

    [Fact]
    public void OnLoss_AnotherStationSeesItStill_TheLinkMovesThere()
    {
        var network = new Network(A.Scenario([A.Station(5), A.Station(6)])).Hears(
            A.Rise(0, 6, "07:30:00"), A.Rise(0, 5, "07:31:00"), A.Set(0, 6, "07:33:00"), A.Set(0, 5, "07:34:00"));

        Assert.Equal("satellite 0 at 6: 07:30:00 - 07:33:00\nsatellite 0 at 5: 07:33:00 - 07:34:00", network.Links);
    }

    [Fact]
    public void Outage_AnotherStationSeesIt_TheLinkMovesThereAtTheOutagesStart()
    {
        var network = new Network(A.Scenario([A.Station(5), A.Station(6)])).Hears(
            A.Rise(0, 5, "07:30:00"), A.Rise(0, 6, "07:31:00"), A.Outage(5, "07:32:00", "08:00:00"));

        Assert.Equal("satellite 0 at 5: 07:30:00 - 07:32:00\nsatellite 0 at 6: 07:32:00 -", network.Links);
    }

    [Fact]
    public void OnBetter_FirstInTheScenarioRises_TheLinkMovesThereEachBilledToItsOwn()
    {
        var network = new Network(Choosing(StationSelection.First, A.Station(5), A.Station(6, costPerSecond: 1))).Hears(
            A.Rise(0, 6, "07:30:00"), A.Rise(0, 5, "07:30:10"), A.Set(0, 5, "07:30:30"));

        Assert.Equal(
            """
            satellite 0 at 6: 07:30:00 - 07:30:10
            satellite 0 at 5: 07:30:10 - 07:30:30
            satellite 0 at 6: 07:30:30 -
            """, network.Links);
        Assert.Equal([(6, 10m), (5, 7.4m)], network.Charges.Select(charge => (charge.GroundId, charge.DownlinkCost)));
    }

    [Fact]
    public void OnBetter_Cheapest_MovesToTheCheaperAndNotToTheDearer()
    {
        var network = new Network(Choosing(
            StationSelection.Cheapest, A.Station(5, costPerSecond: 3), A.Station(6, costPerSecond: 1), A.Station(7, costPerSecond: 2))).Hears(
            A.Rise(0, 7, "07:30:00"), A.Rise(0, 5, "07:31:00"), A.Rise(0, 6, "07:32:00"));

        Assert.Equal("satellite 0 at 7: 07:30:00 - 07:32:00\nsatellite 0 at 6: 07:32:00 -", network.Links);
    }

    [Fact]
    public void OnBetter_Fastest_MovesToTheFaster()
    {
        var network = new Network(Choosing(
            StationSelection.Fastest, A.Station(5, megabytesPerSecond: 10), A.Station(6, megabytesPerSecond: 20))).Hears(
            A.Rise(0, 5, "07:30:00"), A.Rise(0, 6, "07:31:00"));

        Assert.Equal("satellite 0 at 5: 07:30:00 - 07:31:00\nsatellite 0 at 6: 07:31:00 -", network.Links);
    }

    [Fact]
    public void OnBetter_HighestElevation_FollowsTheSatelliteAcrossTheSky()
    {
        var south = A.Station(5) with { LatitudeDegrees = 20, LongitudeDegrees = 50 };
        var north = A.Station(6) with { LatitudeDegrees = 30, LongitudeDegrees = 50 };

        var network = new Network(Choosing(StationSelection.HighestElevation, south, north)).Hears(
            Over(20, 5, "07:30:00"), Over(24, 6, "07:31:00"), Over(27, 6, "07:32:00"));

        Assert.Equal("satellite 0 at 5: 07:30:00 - 07:32:00\nsatellite 0 at 6: 07:32:00 -", network.Links);

        static SatelliteState Over(double latitude, int station, string at) =>
            A.State(0, at, 1000, true, station, latitude, 50);
    }

    [Fact]
    public void OnBetter_BetterStationHasNoAntennaFree_StaysWhereItIs()
    {
        var network = new Network(Choosing(StationSelection.First, A.Station(5), A.Station(6)) with
        {
            Satellites = new SatelliteStoragePlan { Satellites = [A.Satellite(0), A.Satellite(1)] },
        }).Hears(A.Rise(1, 5, "07:20:00"), A.Rise(0, 6, "07:30:00"), A.Rise(0, 5, "07:31:00"));

        Assert.Equal("satellite 1 at 5: 07:20:00 -\nsatellite 0 at 6: 07:30:00 -", network.Links);
    }

    [Fact]
    public void First_SeveralSeeItAtOnce_TakesTheFirstInTheScenarioWhateverItsId()
    {
        var network = new Network(A.Scenario([A.Station(9), A.Station(3)])).Hears(
            A.Outage(9, "07:00:00", "07:20:00"), A.Outage(3, "07:00:00", "07:20:00"),
            A.Rise(0, 3, "07:10:00"), A.Rise(0, 9, "07:11:00")).Hears(A.Restore(9, "07:20:00"), A.Restore(3, "07:20:00"));

        Assert.StartsWith("satellite 0 at 9: 07:20:00", network.Links, StringComparison.Ordinal);
    }

    private static Scenario Choosing(StationSelection selection, params StationPlan[] stations)
    {
        var scenario = A.Scenario(stations);
        return scenario with { Ground = scenario.Ground with { Selection = selection, HandOver = HandOver.OnBetter } };
    }
}
