using ScAi.Messages;
using ScAi.Spacecraft.Anomalies;
using ScAi.Spacecraft.Describing;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Anomalies;

/// <summary>
/// How well faults are found in made-up telemetry whose truth is known: two thermometers on one slow sine, one predicted
/// voltage, one balance of power, all with white noise; a sample every 10 s.
/// </summary>
public class DetectionTests
{
    private const int SamplesPerDay = 8640;
    private static readonly ParameterDefinition[] s_parameters =
    [
        Describe.Number("t.a", "K", "A"), Describe.Number("t.b", "K", "B"), Describe.Number("p.v", "V", "V"),
        Describe.Number("p.in", "W", "In"), Describe.Number("p.out", "W", "Out"), Describe.Number("p.battery", "W", "Battery"),
    ];

    private static readonly MonitorTable s_table = new(
        [
            MonitorDefinition.Limit("t.limit", "t.a", AlarmSeverity.Distress, 270, 310, 1),
            MonitorDefinition.Rate("t.rate", "t.a", AlarmSeverity.Warning, 0.3, 0, 1),
            MonitorDefinition.Balance("t.redundant", AlarmSeverity.Warning, 1.8, 2, new("t.a", 1), new("t.b", -1)),
            MonitorDefinition.Frozen("t.frozenA", "t.a", AlarmSeverity.Warning, 2),
            MonitorDefinition.Frozen("t.frozenB", "t.b", AlarmSeverity.Warning, 2),
            MonitorDefinition.NotANumber("t.silentA", "t.a", AlarmSeverity.Warning),
            MonitorDefinition.NotANumber("t.silentB", "t.b", AlarmSeverity.Warning),
            MonitorDefinition.Residual("p.residual", "p.v", AlarmSeverity.Warning, 0.05),
            MonitorDefinition.Balance("p.balance", AlarmSeverity.Distress, 6, 2, new("p.in", 1), new("p.out", -1), new("p.battery", -1)),
        ],
        s_parameters);

    [Fact]
    public void Step_ThirtyDaysWithoutFaults_RaisesAtMostOneAlarm()
    {
        var flight = new Flight(51);
        flight.Run(30 * SamplesPerDay);

        Assert.InRange(flight.Alarms, 0, 1);
    }

    [Theory]
    [InlineData(Break.Bias)]
    [InlineData(Break.Stuck)]
    [InlineData(Break.NotANumber)]
    [InlineData(Break.Voltage)]
    [InlineData(Break.HiddenLoad)]
    [InlineData(Break.Drift)]
    public void Step_FaultInjected_IsFoundInTime(Break fault)
    {
        const int trials = 200;
        var found = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            var flight = new Flight(1000 + (ulong)trial);
            flight.Run(200 + 7 * trial);
            flight.Fault = fault;
            var latency = flight.SamplesToAlarm(400);
            found += latency <= (fault == Break.Drift ? 400 : 3) ? 1 : 0;
        }

        Assert.InRange(found / (double)trials, 0.95, 1);
    }

    /// <summary>What is broken.</summary>
    public enum Break
    {
        None,
        Bias,
        Stuck,
        NotANumber,
        Voltage,
        HiddenLoad,
        Drift,
    }

    private sealed class Flight(ulong seed)
    {
        private readonly Draws _draws = new(seed);
        private readonly MonitorState[] _states = MonitorModel.Initial(s_table);
        private readonly double[] _values = new double[6];
        private readonly double[] _predictions = [double.NaN, double.NaN, 0, double.NaN, double.NaN, double.NaN];
        private int _sample;
        private int _broken;

        public Break Fault { get; set; }

        public int Alarms => _states.Sum(state => state.Fired);

        public void Run(int samples)
        {
            for (var i = 0; i < samples; i++)
            {
                Step();
            }
        }

        public int SamplesToAlarm(int most)
        {
            var before = Alarms;
            for (var i = 1; i <= most; i++)
            {
                Step();
                if (Alarms > before)
                {
                    return i;
                }
            }

            return int.MaxValue;
        }

        private void Step()
        {
            var orbit = Math.Sin(2 * Math.PI * _sample++ / 567.7);
            var truth = 290 + 8 * orbit;
            _broken += Fault == Break.None ? 0 : 1;
            _values[0] = Fault switch
            {
                Break.Stuck => _values[0],
                Break.NotANumber => double.NaN,
                Break.Bias => truth + 4 + 0.2 * _draws.Normal(),
                Break.Drift => truth + 0.02 * _broken + 0.2 * _draws.Normal(),
                _ => truth + 0.2 * _draws.Normal(),
            };
            _values[1] = truth + 0.2 * _draws.Normal();
            _predictions[2] = 28 + 2 * orbit;
            _values[2] = _predictions[2] + 0.05 * _draws.Normal() + (Fault == Break.Voltage ? -0.35 : 0);
            _values[3] = Math.Max(0, 220 * orbit) + 0.7 * _draws.Normal();
            _values[4] = 90 + 0.7 * _draws.Normal();
            _values[5] = Math.Max(0, 220 * orbit) - 90 - (Fault == Break.HiddenLoad ? 15 : 0) + 0.7 * _draws.Normal();
            MonitorModel.Step(_states, s_table, _values, _predictions, 10, _states);
        }
    }
}
