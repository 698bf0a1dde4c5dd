using ScAi.Spacecraft.Payload;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Payload;

/// <summary>When the payload works and where its data goes.</summary>
public class PayloadModelTests
{
    private static readonly PayloadParameters s_camera = new() { RecorderBits = 10_000_000_000 };
    private static readonly PayloadInputs s_overBand = new(true, 0.1, 10, true);

    [Fact]
    public void Step_WarmUpEndsInMidStep_MakesDataForTheRest()
    {
        var (next, outputs) = PayloadModel.Step(PayloadModel.Initial(s_camera), s_camera, s_overBand, 40);

        Assert.Equal(PayloadMode.Imaging, next.Mode);
        Assert.Equal(10, next.ImagingSeconds);
        Assert.Equal(800_000_000, outputs.GeneratedBits);
        Assert.Equal(s_camera.ImagingWatts, outputs.DrawWatts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60)]
    public void Step_AnyLengthOfStep_MakesTheSameData(double seconds)
    {
        var state = PayloadModel.Initial(s_camera);
        for (var done = 0.0; done < 420; done += seconds)
        {
            (state, _) = PayloadModel.Step(state, s_camera, s_overBand, Math.Min(seconds, 420 - done));
        }

        Assert.InRange(state.GeneratedBits, 390L * 80_000_000 - 1, 390L * 80_000_000);
    }

    [Fact]
    public void Step_RandomUse_KeepsTheBooksExactly()
    {
        var draws = new Draws(7);
        var state = PayloadModel.Initial(s_camera);
        var full = false;
        for (var i = 0; i < 5000; i++)
        {
            var inputs = new PayloadInputs(
                draws.Uniform(0, 1) < 0.95, draws.Uniform(0, 1.2), draws.Uniform(-90, 90), draws.Uniform(0, 1) < 0.6,
                (long)draws.Uniform(0, 3e7), i % 50 == 0 ? 0.3 : 0);
            (state, var outputs) = PayloadModel.Step(state, s_camera, inputs, draws.Uniform(0.1, 30));
            Assert.Equal(state.GeneratedBits, state.StoredBits + state.OffloadedBits + state.LostBits);
            Assert.InRange(state.StoredBits, 0, s_camera.RecorderBits);
            full |= outputs.Fill >= 1;
        }

        Assert.True(full);
        Assert.InRange(state.LostBits, 1, long.MaxValue);
    }

    [Theory]
    [InlineData(PayloadDuty.Off, 0, true, PayloadMode.Off)]
    [InlineData(PayloadDuty.Standby, 0, true, PayloadMode.Standby)]
    [InlineData(PayloadDuty.Band, 70, true, PayloadMode.Standby)]
    [InlineData(PayloadDuty.Band, 10, false, PayloadMode.Standby)]
    [InlineData(PayloadDuty.Band, 10, true, PayloadMode.Imaging)]
    [InlineData(PayloadDuty.Imaging, 70, false, PayloadMode.Imaging)]
    public void Step_ByDutyAndPlace_IsInItsMode(PayloadDuty duty, double latitude, bool daylight, PayloadMode mode)
    {
        var (next, _) = PayloadModel.Step(PayloadModel.Initial(s_camera).With(duty), s_camera, new(true, 0, latitude, daylight), 100);

        Assert.Equal(mode, next.Mode);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void Step_PointsElsewhere_MakesNoData(double error)
    {
        var (next, outputs) = PayloadModel.Step(
            PayloadModel.Initial(s_camera), s_camera, s_overBand with { PointingErrorDegrees = error }, 100);

        Assert.Equal(0, next.GeneratedBits);
        Assert.True(outputs.OffPointing);
        Assert.Equal(s_camera.ImagingWatts, outputs.DrawWatts);
    }

    [Fact]
    public void Step_PowerTaken_IsOffAndDrawsNothing()
    {
        var (on, _) = PayloadModel.Step(PayloadModel.Initial(s_camera), s_camera, s_overBand, 100);
        var (off, outputs) = PayloadModel.Step(on, s_camera, s_overBand with { Powered = false, OverdrawWatts = 20 }, 10);

        Assert.Equal(PayloadMode.Off, off.Mode);
        Assert.Equal(0, outputs.DrawWatts);
        Assert.Equal(on.GeneratedBits, off.GeneratedBits);
    }

    [Fact]
    public void Step_Faults_ShowInDataAndPower()
    {
        var (state, _) = PayloadModel.Step(PayloadModel.Initial(s_camera), s_camera, s_overBand, 30);

        var (_, outputs) = PayloadModel.Step(state, s_camera, s_overBand with { RateLoss = 0.25, OverdrawWatts = 12 }, 10);
        var (lost, _) = PayloadModel.Step(state, s_camera, s_overBand with { RecorderLoss = 1 }, 10);

        Assert.Equal(600_000_000, outputs.GeneratedBits);
        Assert.Equal(67, outputs.DrawWatts);
        Assert.Equal(800_000_000, lost.LostBits);
    }

    [Fact]
    public void Step_Warm_AllocatesNothing()
    {
        var state = PayloadModel.Initial(s_camera);
        var values = new double[PayloadTelemetry.Parameters.Count];

        Assert.Equal(0, Allocations.Of(() =>
        {
            (state, var outputs) = PayloadModel.Step(state, s_camera, s_overBand, 10);
            PayloadTelemetry.Sample(state, outputs, values);
        }));
        Assert.Equal((double)PayloadMode.Imaging, values[0]);
    }
}
