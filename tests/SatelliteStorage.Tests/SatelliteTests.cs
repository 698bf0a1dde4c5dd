using ScAi.Messages;
using ScAi.Time;

namespace ScAi.SatelliteStorage.Tests;

/// <summary>A satellite's books between, at and after its charges.</summary>
public class SatelliteTests
{
    private static readonly ScenarioTime s_start = A.T("07:00:00");

    [Fact]
    public void RecorderAt_InstrumentRuns_HoldsWhatItHadAndWhatItCollected()
    {
        var satellite = Satellite(megabitsPerSecond: 12.5, initialUse: 0.3);

        Assert.Equal(84 + 0.0125 * 600, satellite.RecorderAt(A.T("07:10:00"), s_start).Stored.Gigabits, 9);
    }

    [Fact]
    public void Charged_HeardOfLate_CountsFromItsOwnTime()
    {
        // Empty at 07:10 by a charge that is heard of at 07:20: since then ten minutes of data have come in.
        var satellite = Satellite(megabitsPerSecond: 12.5).Charged(A.Charge(0, "07:10:00", gigabits: 7.5), s_start);

        Assert.Equal(DataVolume.FromGigabits(7.5), satellite.RecorderAt(A.T("07:20:00"), s_start).Stored);
        Assert.Equal(DataVolume.FromGigabits(7.5), satellite.Settled.Offloaded);
    }

    [Fact]
    public void Charged_RecorderWasFull_LosesOnlyWhatDidNotFitBeforeTheCharge()
    {
        var satellite = Satellite(megabitsPerSecond: 100, initialUse: 1).Charged(A.Charge(0, "07:01:00", gigabits: 20), s_start);

        var recorder = satellite.RecorderAt(A.T("07:02:00"), s_start);
        Assert.Equal(6, recorder.Lost.Gigabits);
        Assert.Equal(266, recorder.Stored.Gigabits);
    }

    [Fact]
    public void Charged_Links_AreCountedAndTheirCostAddedUp()
    {
        var satellite = Satellite()
            .Charged(A.Charge(0, "07:10:00", 0, cost: 1.25m), s_start).Charged(A.Charge(0, "07:20:00", 0, cost: 2.5m, link: 1), s_start);

        Assert.Equal(2, satellite.Links);
        Assert.Equal(3.75m, satellite.LinkCostDollars);
    }

    [Fact]
    public void Books_AnyChargesInOrder_BalanceAtEveryInstant()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var dice = new Random(seed);
            var satellite = Satellite(megabitsPerSecond: dice.NextDouble() * 100, initialUse: dice.NextDouble());
            var at = s_start;
            for (var i = 0; i < 30; i++)
            {
                at += TimeSpan.FromMicroseconds(dice.NextInt64(600_000_000));
                Assert.True(satellite.Balances(at, s_start));
                var charge = A.Charge(0, "07:00:00", dice.NextDouble() * 100) with { End = at };
                satellite = satellite.Charged(charge, s_start);
                Assert.True(satellite.Balances(at, s_start));
            }
        }
    }

    [Theory]
    [InlineData(CostMode.Discrete, 0)]
    [InlineData(CostMode.Continuous, 54)]
    [InlineData(CostMode.Both, 54)]
    public void FixedCostBy_CostMode_PaysTheFixedRateUnlessDiscrete(CostMode mode, double expected)
    {
        var satellite = Satellite(mode: mode);

        Assert.Equal((decimal)expected, satellite.FixedCostBy(A.T("07:10:00")));
    }

    [Fact]
    public void Paying_ContractBreaksAndHoldsAgain_PaysOnlyWhileItHolds()
    {
        var satellite = Satellite(mode: CostMode.Continuous)
            .Paying(CostMode.Discrete, A.T("07:10:00")).Paying(CostMode.Continuous, A.T("07:40:00"));

        Assert.Equal(0.09m * 600 + 0.09m * 1200, satellite.FixedCostBy(A.T("08:00:00")));
    }

    private static Satellite Satellite(
        double megabitsPerSecond = 0, double initialUse = 0, CostMode mode = CostMode.Discrete) =>
        SatelliteStorage.Satellite.At(s_start, A.Satellite(initialUse: initialUse, megabitsPerSecond: megabitsPerSecond) with
        {
            CostMode = mode,
            FixedRate = 0.09m,
        });
}
