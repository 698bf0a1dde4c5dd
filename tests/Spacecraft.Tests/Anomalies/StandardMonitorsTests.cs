using ScAi.Messages;
using ScAi.Spacecraft.Anomalies;
using ScAi.Spacecraft.Communication;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.LifeSupport;
using ScAi.Spacecraft.Navigation;
using ScAi.Spacecraft.Payload;
using ScAi.Spacecraft.Resources;
using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Software;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Anomalies;

/// <summary>The monitors that fly, over the parameters that are there.</summary>
public class StandardMonitorsTests
{
    private const int SamplesPerDay = 8640;

    private static readonly ParameterDefinition[] s_parameters =
    [
        .. SensorTelemetry.Parameters, .. CommunicationTelemetry.Parameters, .. PayloadTelemetry.Parameters, .. NavigationTelemetry.Parameters,
        .. ResourceTelemetry.Parameters, .. SoftwareTelemetry.Parameters, .. LifeSupportTelemetry.Parameters, .. DockingTelemetry.Parameters,
    ];

    [Fact]
    public void All_AndTheirRules_FindParametersAndMonitors()
    {
        var table = new MonitorTable([.. StandardMonitors.All, .. StandardMonitors.Crewed], s_parameters);

        Assert.Equal(
            StandardMonitors.Rules.Count + StandardMonitors.CrewedRules.Count,
            new FdirTable([.. StandardMonitors.Rules, .. StandardMonitors.CrewedRules], table).Rules.Count);
        Assert.Equal(s_parameters.Length, s_parameters.DistinctBy(parameter => parameter.Name).Count());
    }

    [Fact]
    public void All_ThirtyDaysOfRealDevices_RaiseAtMostOneAlarm()
    {
        var flight = new SensorFlight(71);
        flight.Run(30 * SamplesPerDay);

        Assert.InRange(flight.Alarms, 0, 1);
    }

    [Theory]
    [InlineData("stuck")]
    [InlineData("bias")]
    [InlineData("noise")]
    [InlineData("notANumber")]
    public void All_ADeviceBreaks_IsFoundWithinThreeSamples(string fault)
    {
        var (found, trials) = (0, 0);
        for (var device = 0; device < SensorArrayParameters.Count; device++)
        {
            for (var trial = 0UL; trial < 30; trial++, trials++)
            {
                var flight = new SensorFlight(500 + 31 * (ulong)device + trial);
                flight.Run(100);
                flight.Break(device, fault);
                flight.Run(3);
                found += flight.Alarms > 0 ? 1 : 0;
            }
        }

        Assert.InRange(found / (double)trials, 0.95, 1);
    }

    /// <summary>The device array with its true errors; predictions are the truth, as a good estimate would give.</summary>
    private sealed class SensorFlight(ulong seed)
    {
        private static readonly MonitorTable s_table = new(
            [.. StandardMonitors.All.Where(monitor => monitor.Name.StartsWith("sensors.", StringComparison.Ordinal))], SensorTelemetry.Parameters);

        private readonly Draws _draws = new(seed);
        private readonly SensorArrayParameters _array = new();
        private readonly SensorState[] _devices = SensorArrayModel.Initial(new());
        private readonly SensorInputs[] _inputs = new SensorInputs[SensorArrayParameters.Count];
        private readonly MonitorState[] _states = MonitorModel.Initial(s_table);
        private readonly double[] _values = new double[SensorTelemetry.Parameters.Count];
        private readonly double[] _predictions = new double[SensorTelemetry.Parameters.Count];
        private readonly double[] _truths = [0.05, 0.05, 0.01, 20, 30_000, 290, 290];
        private (int Device, string Fault)? _broken;

        public int Alarms => _states.Sum(state => state.Fired);

        public void Break(int device, string fault) => _broken = (device, fault);

        public void Run(int samples)
        {
            Array.Fill(_predictions, double.NaN);
            for (var i = 0; i < samples; i++)
            {
                for (var device = 0; device < _inputs.Length; device++)
                {
                    _inputs[device] = InputsOf(device);
                    _predictions[2 * device] = _truths[device];
                }

                SensorTelemetry.Sample(_devices, SensorArrayModel.Step(_devices, _array, _inputs, 10, _devices), _values);
                MonitorModel.Step(_states, s_table, _values, _predictions, 10, _states);
            }
        }

        private SensorInputs InputsOf(int device)
        {
            var inputs = new SensorInputs(_truths[device], _draws.Normal(), _draws.Normal());
            var size = 6 * (_array.Devices[device].Noise + 4.5 * _array.Devices[device].Bias);
            return _broken is not { } broken || broken.Device != device ? inputs : broken.Fault switch
            {
                "stuck" => inputs with { Stuck = true },
                "bias" => inputs with { AddedBias = size },
                "noise" => inputs with { AddedNoise = 8 * size },
                _ => inputs with { NotANumber = true },
            };
        }
    }
}
