using ScAi.Messages;
using ScAi.Spacecraft.Anomalies;
using ScAi.Spacecraft.Describing;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Anomalies;

/// <summary>Each kind of monitor, and the rules that follow from them.</summary>
public class MonitorModelTests
{
    private static readonly ParameterDefinition[] s_parameters =
        [Describe.Number("a.x", "V", "X"), Describe.Number("a.y", "V", "Y")];

    [Fact]
    public void Step_LimitWithPersistenceAndDeadband_FiresLateAndEndsInside()
    {
        var watch = new Watch(MonitorDefinition.Limit("m", "a.x", AlarmSeverity.Warning, 10, 20, deadband: 1, minViolations: 3));

        Assert.Equal("...F.", watch.Over([15, 21, 21, 21, 21]));
        Assert.True(watch.IsActive);
        Assert.Equal(".......E", watch.Over([19.5, 19.5, 18.5, 18.5, 19.5, 18.5, 18.5, 18.5]));
    }

    [Fact]
    public void Step_LimitInterrupted_DoesNotFire()
    {
        var watch = new Watch(MonitorDefinition.Limit("m", "a.x", AlarmSeverity.Warning, 10, 20, minViolations: 3));

        Assert.Equal("........", watch.Over([21, 21, 15, 21, 21, 15, 9, 21]));
        Assert.Equal("..", watch.Over([15, double.NaN]));
    }

    [Fact]
    public void Step_LimitWithoutNumbersBetween_GoesOnCounting()
    {
        var watch = new Watch(MonitorDefinition.Limit("m", "a.x", AlarmSeverity.Warning, 10, 20, minViolations: 2));

        Assert.Equal("..F", watch.Over([21, double.NaN, 21]));
    }

    [Fact]
    public void Step_Rate_FiresOnAJumpAndARamp()
    {
        var watch = new Watch(MonitorDefinition.Rate("m", "a.x", AlarmSeverity.Warning, most: 0.1, minViolations: 1));

        Assert.Equal("..F", watch.Over([5, 5.9, 7]));
        Assert.Equal("E..F", watch.Over([7, 7.9, 7.0, 5.9]));
    }

    [Fact]
    public void Step_ResidualOfFiveDeviations_FiresWithinThreeSamples()
    {
        var watch = new Watch(MonitorDefinition.Residual("m", "a.x", AlarmSeverity.Warning, deviation: 0.5)) { Prediction = 100 };

        Assert.Equal("....", watch.Over([100, 100.4, 99.6, 100.3]));
        Assert.Equal("..F", watch.Over([102.5, 102.5, 102.5]));
    }

    [Fact]
    public void Step_ResidualDownwardsSlowly_AddsUp()
    {
        var watch = new Watch(MonitorDefinition.Residual("m", "a.x", AlarmSeverity.Warning, deviation: 1)) { Prediction = 0 };

        Assert.Equal(11, watch.Over([.. Enumerable.Repeat(-2.0, 20)]).IndexOf('F') + 1);
    }

    [Fact]
    public void Step_Balance_ComparesRedundantValues()
    {
        var watch = new Watch(MonitorDefinition.Balance("m", AlarmSeverity.Warning, 1, 2, new("a.x", 1), new("a.y", -1))) { Other = 7 };

        Assert.Equal("...F", watch.Over([7.5, 6.5, 9, 9]));
    }

    [Fact]
    public void Step_FrozenAndNotANumber_Fire()
    {
        var frozen = new Watch(MonitorDefinition.Frozen("m", "a.x", AlarmSeverity.Warning));
        var silent = new Watch(MonitorDefinition.NotANumber("m", "a.x", AlarmSeverity.Warning));

        Assert.Equal("....F", frozen.Over([1, 2, 2, 2, 2]));
        Assert.Equal("..F.E", silent.Over([1, double.NaN, double.NaN, 1, 1]));
    }

    [Fact]
    public void Step_Disabled_IsSilent()
    {
        var watch = new Watch(MonitorDefinition.Limit("m", "a.x", AlarmSeverity.Warning, 10, 20, minViolations: 1), enabled: false);

        Assert.Equal("..", watch.Over([50, 50]));
    }

    [Fact]
    public void Fire_ACauseThatComesAndGoes_ActsOnceUntilArmed()
    {
        var table = new MonitorTable([MonitorDefinition.Limit("m", "a.x", AlarmSeverity.Critical, 0, 10, minViolations: 1)], s_parameters);
        var rules = new FdirTable([new("m", RecoveryAction.PayloadOff), new("m", RecoveryAction.SafeMode)], table);
        var states = MonitorModel.Initial(table);
        var latched = new bool[2];
        var acts = new List<int>();
        foreach (var value in new double[] { 5, 11, 5, 11, 5 })
        {
            acts.Add(Act(value));
        }

        Assert.Equal([0, 2, 0, 0, 0], acts);
        Assert.Equal(0, rules.Arm(states, latched));
        Assert.Equal(2, Act(11));
        Assert.Equal(2, rules.Arm(states, latched));
        Assert.Equal(0, Act(11));
        var summary = AnomalySummary.Of(table, states, latched);
        Assert.Equal((1, AlarmSeverity.Critical, 3, 2, 0), (summary.Active, summary.Worst!.Value, summary.Fired, summary.Latched, summary.First!.Value));

        int Act(double value)
        {
            MonitorModel.Step(states, table, [value, 0], [double.NaN, double.NaN], 10, states);
            return rules.Fire(states, latched, new int[2]);
        }
    }

    [Fact]
    public void MonitorTable_WrongDefinitions_SayWhat()
    {
        var good = MonitorDefinition.Limit("m", "a.x", AlarmSeverity.Watch, 0, 1);

        Assert.Contains("a.z, which is no parameter", Refused(MonitorDefinition.Limit("m", "a.z", AlarmSeverity.Watch, 0, 1)));
        Assert.Contains("at least one violation", Refused(good with { MinViolations = 0 }));
        Assert.Contains("is there 2 times", Refused(good, good));
        Assert.Throws<ArgumentException>(() => new FdirTable([new("other", RecoveryAction.SafeMode)], new([good], s_parameters)));

        static string Refused(params MonitorDefinition[] monitors) =>
            Assert.Throws<ArgumentException>(() => new MonitorTable(monitors, s_parameters)).Message;
    }

    [Fact]
    public void Step_Warm_AllocatesNothing()
    {
        var table = new MonitorTable(
            [
                MonitorDefinition.Limit("l", "a.x", AlarmSeverity.Watch, 0, 1), MonitorDefinition.Rate("r", "a.x", AlarmSeverity.Watch, 1),
                MonitorDefinition.Residual("c", "a.x", AlarmSeverity.Watch, 1), MonitorDefinition.Frozen("f", "a.x", AlarmSeverity.Watch),
                MonitorDefinition.Balance("b", AlarmSeverity.Watch, 1, 1, new("a.x", 1), new("a.y", -1)),
            ],
            s_parameters);
        var rules = new FdirTable([new("l", RecoveryAction.SafeMode)], table);
        var states = MonitorModel.Initial(table);
        var (values, predictions, telemetry) = (new double[] { 5, 5 }, new double[] { 5, 5 }, new double[AnomalyTelemetry.Parameters.Count]);
        var (latched, toDo) = (new bool[1], new int[1]);

        Assert.Equal(0, Allocations.Of(() =>
        {
            MonitorModel.Step(states, table, values, predictions, 10, states);
            rules.Fire(states, latched, toDo);
            AnomalyTelemetry.Sample(AnomalySummary.Of(table, states, latched), telemetry);
        }));
        Assert.Equal(2, telemetry[0]);
    }

    /// <summary>One monitor over one parameter; writes F where it fires, E where it is over, a dot elsewhere.</summary>
    private sealed class Watch
    {
        private readonly MonitorTable _table;
        private readonly MonitorState[] _states;

        public Watch(MonitorDefinition monitor, bool enabled = true)
        {
            _table = new([monitor], s_parameters);
            _states = MonitorModel.Initial(_table);
            _states[0] = _states[0] with { Enabled = enabled };
        }

        public double Prediction { get; init; } = double.NaN;

        public double Other { get; init; }

        public bool IsActive => _states[0].Active;

        public string Over(double[] values) => string.Concat(values.Select(Sample));

        private char Sample(double value)
        {
            var before = IsActive;
            MonitorModel.Step(_states, _table, [value, Other], [Prediction, double.NaN], 10, _states);
            return before == IsActive ? '.' : IsActive ? 'F' : 'E';
        }
    }
}
