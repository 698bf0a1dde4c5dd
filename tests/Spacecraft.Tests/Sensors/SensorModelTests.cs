using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Sensors;

/// <summary>Errors, faults and checks of devices.</summary>
public class SensorModelTests
{
    private static readonly SensorParameters s_device = new("probe", "Something", "K", 0.5, 0.2, 600, 1);

    [Fact]
    public void Step_ManySamples_HasTheNoiseAndBiasOfItsParameters()
    {
        var draws = new Draws(11);
        var state = SensorModel.Initial(s_device);
        var (sum, squares, biases, products) = (0.0, 0.0, 0.0, 0.0);
        const int samples = 200_000;
        for (var i = 0; i < samples; i++)
        {
            var before = state.Bias;
            state = SensorModel.Step(state, s_device, new(300, draws.Normal(), draws.Normal()), 60);
            var error = state.Reading - 300;
            sum += error;
            squares += error * error;
            biases += state.Bias * state.Bias;
            products += state.Bias * before;
        }

        Assert.Equal(0, sum / samples, 0.02);
        Assert.Equal(0.5 * 0.5 + 0.2 * 0.2, squares / samples, 0.01);
        Assert.Equal(0.2, Math.Sqrt(biases / samples), 0.01);
        Assert.Equal(Math.Exp(-60.0 / 600), products / biases, 0.01);
    }

    [Fact]
    public void Step_InHalves_DriftsWithTheSameVariance()
    {
        // One step of 2 t has the memory of two of t, and the variance that they add up to.
        var whole = GaussMarkov.Step(1, 0, 600, 0, 120);
        var halves = GaussMarkov.Step(GaussMarkov.Step(1, 0, 600, 0, 60), 0, 600, 0, 60);
        var one = GaussMarkov.Step(0, 1, 600, 1, 120);
        var first = GaussMarkov.Step(GaussMarkov.Step(0, 1, 600, 1, 60), 1, 600, 0, 60);
        var second = GaussMarkov.Step(0, 1, 600, 1, 60);

        Assert.Equal(whole, halves, 1e-12);
        Assert.Equal(one * one, first * first + second * second, 1e-12);
    }

    [Fact]
    public void Step_Stuck_RepeatsAndIsFoundFrozen()
    {
        var state = SensorModel.Step(SensorModel.Initial(s_device), s_device, new(300, 0.3, 0), 1);
        var said = state.Reading;
        for (var i = 0; i < SensorModel.FrozenAfter; i++)
        {
            Assert.Equal(SensorHealth.Good, state.Health);
            state = SensorModel.Step(state, s_device, new(310 + i, 0.1 * i, 0, Stuck: true), 1);
        }

        Assert.Equal(said, state.Reading);
        Assert.Equal(SensorHealth.Frozen, state.Health);
        Assert.Equal(SensorHealth.Good, SensorModel.Step(state, s_device, new(310, 0.2, 0), 1).Health);
    }

    [Fact]
    public void Step_NotANumber_IsFoundFailed()
    {
        var state = SensorModel.Step(SensorModel.Initial(s_device), s_device, new(300, 0, 0, NotANumber: true), 1);

        Assert.True(double.IsNaN(state.Reading));
        Assert.Equal(SensorHealth.Failed, state.Health);
    }

    [Fact]
    public void Step_BiasedAndNoisy_SaysSo()
    {
        Assert.Equal(307, SensorModel.Step(SensorModel.Initial(s_device), s_device, new(300, 0, 0, AddedBias: 7), 1).Reading, 1e-12);
        Assert.Equal(303, SensorModel.Step(SensorModel.Initial(s_device), s_device, new(300, 2, 0, AddedNoise: 1), 1).Reading, 1e-12);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Step_OffOrUnpowered_SaysNothing(bool on, bool powered)
    {
        var state = SensorModel.Step(SensorModel.Initial(s_device).WithPower(on), s_device, new(300, 0, 0, powered), 1);

        Assert.True(double.IsNaN(state.Reading));
        Assert.Equal(SensorHealth.Off, state.Health);
        Assert.Equal(0, state.Observations);
    }

    [Fact]
    public void StepOfAll_OneOff_DrawsLessAndAllocatesNothing()
    {
        var array = new SensorArrayParameters();
        var states = SensorArrayModel.Initial(array);
        states[SensorArrayParameters.Gyro] = states[SensorArrayParameters.Gyro].WithPower(false);
        var inputs = new SensorInputs[SensorArrayParameters.Count];
        var values = new double[SensorTelemetry.Parameters.Count];
        var tick = 0;
        var outputs = default(SensorArrayOutputs);

        Assert.Equal(0, Allocations.Of(() =>
        {
            Array.Fill(inputs, new SensorInputs(280, 0.01 * ++tick, 0));
            outputs = SensorArrayModel.Step(states, array, inputs, 10, states);
            SensorTelemetry.Sample(states, outputs, values);
        }));
        Assert.Equal(SensorArrayParameters.Count - 1, outputs.Good);
        Assert.Equal(array.Devices.Sum(device => device.DrawWatts) - 2, outputs.DrawWatts, 1e-12);
        Assert.Equal(400 * 6, values[^1]);
    }

    [Fact]
    public void All_OfTheFaults_AreFourForEachDevice()
    {
        Assert.Equal(SensorArrayParameters.Count * SensorFaults.PerDevice, SensorFaults.All.Count);
        Assert.Equal("sensors.gyro.bias", SensorFaults.All[SensorArrayParameters.Gyro * SensorFaults.PerDevice + 1].Name);
    }
}
