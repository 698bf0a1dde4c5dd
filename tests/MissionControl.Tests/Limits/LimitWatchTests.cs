using ScAi.Messages;
using ScAi.MissionControl.Limits;
using ScAi.MissionControl.Tests.Telemetry;

namespace ScAi.MissionControl.Tests.Limits;

public class LimitWatchTests
{
    [Fact]
    public void Look_FiveSeverities_SaysTheWorst()
    {
        var watch = Watch([.. Enum.GetValues<AlarmSeverity>().Select(severity => Some.Limit(severity, high: 10 * (int)severity))]);

        Assert.Equal(
            [null, AlarmSeverity.Watch, AlarmSeverity.Warning, AlarmSeverity.Distress, AlarmSeverity.Critical, AlarmSeverity.Severe],
            new[] { 0.0, 5, 15, 25, 35, 1e9 }.Select(value => Look(watch, value)!.Value.Severity));
    }

    [Fact]
    public void Look_ThreeInARow_CountsWithTheThird()
    {
        var watch = Watch(Some.Limit(AlarmSeverity.Critical, low: 20, minViolations: 3));

        var verdicts = new double?[] { 19, 19, 20, 19, 19, null, double.NaN, 19, 21 }.Select(value => Look(watch, value)).ToList();

        Assert.Equal(
            [(true, false), (true, false), (false, false), (true, false), (true, false), null, null, (true, true), (false, false)],
            verdicts.Select(verdict => verdict is { } said ? (said.Severity is not null, said.IsEnough) : ((bool, bool)?)null));
    }

    [Fact]
    public void Look_Deadband_IsOverOnlyThatFarInside()
    {
        var watch = Watch(Some.Limit(AlarmSeverity.Warning, low: 10, high: 30, deadband: 2));

        Assert.Equal(
            [false, true, true, true, false, false, true, true, false],
            new[] { 10.0, 9.9, 10, 11.9, 12, 10.5, 30.1, 28.1, 28 }.Select(value => Look(watch, value)!.Value.IsEnough));
    }

    [Fact]
    public void Look_DeadbandWiderThanTheRange_IsOverInItsMiddle()
    {
        var watch = Watch(Some.Limit(AlarmSeverity.Warning, low: 10, high: 30, deadband: 100));

        Assert.Equal([true, true, false], new[] { 31.0, 19, 20 }.Select(value => Look(watch, value)!.Value.IsEnough));
    }

    [Fact]
    public void Look_Context_HoldsInPlaceOfTheOthers()
    {
        var watch = Watch(Some.Limit(AlarmSeverity.Warning, high: 10), Some.Limit(AlarmSeverity.Severe, high: 100, context: "docking.phase=3"));
        var phase = 2.0;
        AlarmSeverity? Said(double value) => watch.Look(value, parameter => parameter == "docking.phase" ? phase : null)!.Value.Severity;

        Assert.Equal(AlarmSeverity.Warning, Said(50));
        Assert.Equal(AlarmSeverity.Warning, Said(500));
        phase = 3;
        Assert.Null(Said(50));
        Assert.Equal(AlarmSeverity.Severe, Said(500));
        phase = double.NaN;
        Assert.Equal(AlarmSeverity.Warning, Said(50));
    }

    [Fact]
    public void LimitContext_NameOfAState_IsItsNumber()
    {
        var phase = Some.Parameter("docking.phase") with { States = ["idle", "far", "near", "contact"] };
        LimitContext Of(string text) => LimitContext.Of(text, name => name == phase.Name ? phase : null)!;

        Assert.True(Of("docking.phase=contact").Holds(_ => 3));
        Assert.False(Of("docking.phase=contact").Holds(_ => 2));
        Assert.False(Of("docking.phase=nowhere").Holds(_ => double.NaN));
        Assert.False(Of("docking.phase").Holds(_ => null));
    }

    [Fact]
    public void Restore_OfSave_GoesOnWhereItWas()
    {
        var random = new Random(4);
        ParameterLimit[] limits = [Some.Limit(AlarmSeverity.Watch, 10, 30, 3, 2), Some.Limit(AlarmSeverity.Distress, 5, 40, 5, 1)];
        var straight = Watch(limits);
        var again = Watch(limits);
        for (var i = 0; i < 10_000; i++)
        {
            var value = random.NextDouble() < 0.1 ? (double?)null : random.NextDouble() * 50;
            var saved = again.Save();
            again = Watch(limits);
            again.Restore(saved);

            Assert.Equal(Look(straight, value), Look(again, value));
        }
    }

    private static LimitWatch Watch(params IEnumerable<ParameterLimit> limits) =>
        new([.. limits.Select(limit => (limit, LimitContext.Of(limit.Context, _ => null)))]);

    private static LimitVerdict? Look(LimitWatch watch, double? value) => watch.Look(value, _ => null);
}
