using System.Text.Json;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings.Tests.History;

public class RunHistoryTests
{
    private static readonly DateTimeOffset s_wall = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Topics _topics = new("downlink", new AppNames());
    private readonly RunHistory _history = new(RunSource.Live("downlink", "mqtt://127.0.0.1:1883"));

    [Fact]
    public void State_NothingHeard_IsEmptyAndWritten()
    {
        var state = Written(_history.State("1-0", s_wall));

        Assert.Equal("1-0", state.GetProperty("sequence").GetString());
        Assert.Equal("live", state.GetProperty("header").GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, state.GetProperty("header").GetProperty("phase").ValueKind);
        Assert.Empty(state.GetProperty("satellites").EnumerateArray());
        Assert.False(state.GetProperty("predicted").GetBoolean());
    }

    [Fact]
    public void TakeUpdate_LinkBeginsAndEnds_TellsEachOnceWithItsKey()
    {
        Start();
        See(_topics.GroundLinkStart, new LinkStart(5, 0, "zero", 2, A.T("07:30:00"), DataVolume.FromGigabytes(2)));

        var begun = Assert.Single(_history.TakeUpdate("1-1", s_wall)!.Links!);
        Assert.Equal((0, 2, 5, null), (begun.Satellite, begun.LinkNumber, begun.Station, begun.End));

        See(_topics.GroundLinkCharge, new LinkCharge(
            5, 0, "zero", 2, A.T("07:40:00"), TimeSpan.FromMinutes(10), DataVolume.FromGigabytes(1.5), 3.5m, 3.5m, 3.5m));
        var update = Written(_history.TakeUpdate("1-2", s_wall.AddSeconds(1))!);

        var ended = Assert.Single(update.GetProperty("links").EnumerateArray());
        Assert.Equal(2, ended.GetProperty("link").GetInt32());
        Assert.Equal("2023-08-01T07:40:00+00:00", ended.GetProperty("end").GetString());
        Assert.Equal(1.5, ended.GetProperty("offloaded").GetDouble());
        Assert.False(update.TryGetProperty("outages", out _));
        Assert.Null(_history.TakeUpdate("1-3", s_wall.AddSeconds(1)));
    }

    [Fact]
    public void TakeUpdate_OneOfManyMoves_TellsThatOne()
    {
        Start();
        for (var i = 0; i < 10_000; i++)
        {
            See(_topics.SatelliteLocation, State(i, "07:20:00", 1));
        }

        Assert.Equal(10_000, _history.TakeUpdate("1-1", s_wall)!.Positions!.Index.Count);
        See(_topics.SatelliteLocation, State(77, "07:21:00", 1.5));

        var moved = _history.TakeUpdate("1-2", s_wall)!.Positions!;
        Assert.Equal([77], moved.Index);
        Assert.Equal([1.5], moved.Used);
        Assert.Equal(A.T("07:21:00").UnixMicroseconds / 1e3, Assert.Single(moved.Time));
    }

    [Fact]
    public void Figures_RecorderOverflowsAndIsEmptied_GeneratedIsStoredOffloadedAndLost()
    {
        Start();
        // 10 MB/s into 2 GB from 1 GB: full after 100 s; a link from 07:25 to 07:30 takes 1.2 GB.
        See(_topics.SatelliteReady, new SatelliteReady(
            0, "zero", DataVolume.FromGigabytes(2), DataRate.FromMegabytesPerSecond(10)));
        See(_topics.SatelliteLocation, State(0, "07:20:00", 1));
        See(_topics.GroundLinkStart, new LinkStart(5, 0, "zero", 0, A.T("07:25:00"), DataVolume.FromGigabytes(2)));
        See(_topics.GroundLinkCharge, new LinkCharge(
            5, 0, "zero", 0, A.T("07:30:00"), TimeSpan.FromMinutes(5), DataVolume.FromGigabytes(1.2), 3m, 3m, 3m));
        See(_topics.SatelliteLocation, State(0, "07:31:00", 1.4));

        var figures = _history.Figures();

        Assert.Equal(6.6, figures.Generated, 9);
        Assert.Equal(1.4, figures.Stored, 9);
        Assert.Equal(1.2, figures.Offloaded, 9);
        Assert.Equal(5.0, figures.Lost, 9);
        Assert.Equal(2.5, figures.CostPerGigabyte!.Value, 9);
        // Of the 1.2 GB the first 1 GB was there before: only 0.2 GB count, collected from 0 to 20 s, sent from 550 to 600 s.
        Assert.Equal((550 + 580) / 2.0 / 60, figures.LatencyMean!.Value, 9);
        Assert.Equal((550 + 0.95 * 30) / 60, figures.Latency95!.Value, 9);
    }

    [Fact]
    public void Figures_OutageOfOneOfTwoStations_LowersAvailability()
    {
        Start();
        See(_topics.GroundLocation, Station(1));
        See(_topics.GroundLocation, Station(2));
        See(_topics.OutageReport, new OutageReport(1, A.T("07:20:00"), TimeSpan.FromMinutes(30), A.T("07:50:00")));
        Assert.False(_history.State("1-0", s_wall).Stations[0].Operational);
        See(_topics.OutageRestore, new OutageRestore(1, A.T("07:30:00")));
        See(_topics.SatelliteLocation, State(0, "08:00:00", 1));

        Assert.Equal(100 - 100 * 10.0 / 80, _history.Figures().Availability!.Value, 9);
        Assert.True(_history.State("1-0", s_wall).Stations[0].Operational);
    }

    [Fact]
    public void See_AnotherRun_BeginsAnew()
    {
        Start("r1");
        See(_topics.SatelliteLocation, State(0, "07:20:00", 1));
        Start("r2");

        Assert.Equal(1, _history.Generation);
        Assert.Empty(_history.State("2-0", s_wall).Satellites);
    }

    [Fact]
    public void See_WillOfAnAppInMidRun_ShowsItLost()
    {
        See(_topics.ModeOf("ground"), new ModeStatus("ground", FederateMode.Executing));
        See(_topics.AliveOf("ground"), new AliveStatus("ground", false, "1"));
        See(_topics.AliveOf("watch"), new AliveStatus("watch", false, "1"));

        Assert.Equal([true, false], _history.State("1-0", s_wall).Apps.Select(app => app.Lost));
    }

    private void Start(string run = "r1") => See(_topics.ManagerRun, new RunStatus(
        run, "test", RunPhase.Running, A.T("07:20:00"), A.T("09:20:00"), A.T("07:20:00"), 0, 60, [], 0));

    private void See(Topic topic, IWireRecord record) => _history.See(new BusMessage(topic, record), s_wall);

    private static SatelliteState State(int id, string time, double used) => new(
        id, $"satellite {id}", 1, 2, 800_000, DataVolume.FromGigabytes(used), false, null, 0, 0, A.T(time));

    private static GroundLocation Station(int id) => new(
        id, 10, 20, 5, true, DataRate.FromMegabytesPerSecond(20), 0.5m);

    private static JsonElement Written(RunState state) => JsonSerializer.SerializeToElement(state, RecordingsJson.Settings);

    private static JsonElement Written(RunUpdate update) => JsonSerializer.SerializeToElement(update, RecordingsJson.Settings);
}
