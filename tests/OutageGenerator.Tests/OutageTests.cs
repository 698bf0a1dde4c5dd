using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.OutageGenerator.Tests;

public class OutageTests
{
    private static readonly StationPlan[] s_stations = [.. Enumerable.Range(0, 12).Select(id => A.Station(id))];

    [Fact]
    public void Random_ProbabilityZero_NobodyGoesOut() => Assert.Empty(Run(Random(0)));

    [Fact]
    public void Random_ProbabilityOne_EveryStationGoesOutAtEveryTrial()
    {
        var records = Run(Random(1, interval: 60, duration: 30));

        // 07:00 to 12:00, trials at 08, 09, 10 and 11.
        Assert.Equal(4 * 12, records.OfType<OutageReport>().Count());
        Assert.All(records.OfType<OutageReport>(), report => Assert.Equal(0, report.OutageStart.ToCalendar().Minute));
        AssertEveryReportIsRestored(records);
    }

    [Fact]
    public void Random_StationIsOutAtTheTrial_IsNotDrawn()
    {
        // Out for 90 minutes from each trial: back at half past, drawn again only at the next full hour.
        var records = Run(Random(1, interval: 60, duration: 90));

        var starts = records.OfType<OutageReport>().Where(report => report.GroundId == 3).Select(report => report.OutageStart);
        Assert.Equal([A.T("08:00:00"), A.T("10:00:00")], starts);
    }

    [Fact]
    public void Random_BackExactlyAtATrial_IsDrawnAgainAfterItsRestore()
    {
        var records = Run(Random(1, interval: 60, duration: 60)).Where(record => record is OutageReport { GroundId: 0 } or OutageRestore { GroundId: 0 });

        Assert.Equal(
            [
                "station 0 out at 08:00:00 until 09:00:00", "station 0 back at 09:00:00",
                "station 0 out at 09:00:00 until 10:00:00", "station 0 back at 10:00:00",
            ], records.Select(InWords.Of).Take(4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(3600)]
    [InlineData(100_000)]
    public void Random_TicksOfAnyLength_TheSameDraws(double tickSeconds)
    {
        var scenario = Random(0.3, interval: 10, duration: 15);

        Assert.Equal(Run(scenario), Run(scenario with { TickStep = TimeSpan.FromSeconds(tickSeconds) }));
    }

    [Fact]
    public void Random_SameSeed_TheSameDraws_AnotherSeed_Others()
    {
        var scenario = Random(0.3, interval: 10);

        Assert.Equal(Run(scenario), Run(scenario));
        Assert.NotEqual(Run(scenario), Run(scenario with { Seed = 1 }));
    }

    [Fact]
    public void Random_StationAdded_TheOthersDrawTheSame()
    {
        var fewer = Random(0.3, interval: 10) with { Ground = new GroundPlan { Stations = ScenarioList.From(s_stations.Take(6)) } };

        Assert.Equal(Run(fewer).Where(record => StationOf(record) == 2), Run(Random(0.3, interval: 10)).Where(record => StationOf(record) == 2));
    }

    [Fact]
    public void Random_ManyTrials_GoOutAsOftenAsTheProbabilitySays()
    {
        var scenario = Random(0.03, interval: 1, duration: 0.5);

        // 12 stations x 299 trials: 107.6 expected, standard deviation 10.2; four of them.
        Assert.InRange(Run(scenario).OfType<OutageReport>().Count(), 67, 149);
    }

    [Fact]
    public void Scheduled_Outage_IsReportedAndRestoredAtItsTimes()
    {
        var records = Run(Scheduled(new ScheduledOutage(5, A.T("08:10:00"), TimeSpan.FromMinutes(20))));

        Assert.Equal(["station 5 out at 08:10:00 until 08:30:00", "station 5 back at 08:30:00"], records.Select(InWords.Of));
    }

    [Fact]
    public void Scheduled_RunsIntoTheEnd_IsRestoredThere()
    {
        var records = Run(Scheduled(new ScheduledOutage(5, A.T("11:50:00"), TimeSpan.FromHours(2))));

        Assert.Equal(["station 5 out at 11:50:00 until 13:50:00", "station 5 back at 12:00:00"], records.Select(InWords.Of));
    }

    [Fact]
    public void Scheduled_BeganBeforeTheStart_IsReportedAtTheStart()
    {
        var scenario = Scheduled(new ScheduledOutage(5, A.T("07:00:00"), TimeSpan.FromMinutes(20))) with { Start = A.T("07:05:00") };

        Assert.Equal(["station 5 out at 07:05:00 until 07:20:00", "station 5 back at 07:20:00"], Run(scenario).Select(InWords.Of));
    }

    [Fact]
    public void Scheduled_BeginsDuringARandomOne_EndsThatThere()
    {
        var scenario = Random(1, interval: 60, duration: 30) with { Ground = new GroundPlan { Stations = [A.Station(5)] } };
        scenario = scenario with
        {
            Stop = A.T("08:59:00"),
            Outages = scenario.Outages with { Scheduled = [new ScheduledOutage(5, A.T("08:10:00"), TimeSpan.FromMinutes(5))] },
        };

        Assert.Equal(
            [
                "station 5 out at 08:00:00 until 08:10:00", "station 5 back at 08:10:00",
                "station 5 out at 08:10:00 until 08:15:00", "station 5 back at 08:15:00",
            ], Run(scenario).Select(InWords.Of));
    }

    [Fact]
    public void Any_ManySeeds_EveryReportIsRestoredAndNobodyIsOutTwice()
    {
        for (var seed = 0UL; seed < 30; seed++)
        {
            var scenario = Random(0.4, interval: 7, duration: 11) with { Seed = seed };
            AssertEveryReportIsRestored(Run(scenario with
            {
                Outages = scenario.Outages with
                {
                    Scheduled = [new(1, A.T("08:03:00"), TimeSpan.FromMinutes(30)), new(2, A.T("11:55:00"), TimeSpan.FromMinutes(30))],
                },
            }));
        }
    }

    private static void AssertEveryReportIsRestored(IReadOnlyList<IWireRecord> records)
    {
        foreach (var station in records.GroupBy(StationOf))
        {
            Assert.All(station.Chunk(2), pair =>
            {
                var report = Assert.IsType<OutageReport>(pair[0]);
                var restore = Assert.IsType<OutageRestore>(pair[^1]);
                Assert.True(restore.OutageEnd == report.OutageEnd || restore.OutageEnd == A.T("12:00:00"));
                Assert.Equal(report.OutageEnd - report.OutageStart, report.OutageDuration);
            });
        }
    }

    private static int StationOf(IWireRecord record) => record is OutageReport report ? report.GroundId : ((OutageRestore)record).GroundId;

    private static Scenario Random(double probability, double interval = 60, double duration = 30) => A.Scenario(s_stations, stop: "12:00:00") with
    {
        Outages = new OutagePlan
        {
            Random = new RandomOutages
            {
                Probability = probability, Interval = TimeSpan.FromMinutes(interval), Duration = TimeSpan.FromMinutes(duration),
            },
        },
    };

    private static Scenario Scheduled(params ScheduledOutage[] outages) => A.Scenario(s_stations, stop: "12:00:00") with
    {
        Outages = new OutagePlan { Scheduled = ScenarioList.From(outages) },
    };

    private static List<IWireRecord> Run(Scenario scenario)
    {
        var model = new OutageGeneratorFederate(scenario);
        var ticks = scenario.TickStep < scenario.Window ? scenario.Ticks : (scenario with { TickStep = scenario.Window }).Ticks;
        var records = new List<IWireRecord>();
        var state = model.Initialize(new RunPlan(ticks, scenario.Seed)).State;
        for (var i = 0; i <= ticks.Count; i++)
        {
            (state, var said) = model.Advance(state, ticks[i], Inbox.Empty);
            records.AddRange(said.Select(message => message.Record));
        }

        return records;
    }
}
