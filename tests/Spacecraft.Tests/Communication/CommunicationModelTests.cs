using ScAi.Spacecraft.Communication;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Communication;

/// <summary>Contacts, frames and faults of the radios.</summary>
public class CommunicationModelTests
{
    private static readonly CommunicationParameters s_radios = new();

    [Theory]
    [InlineData(5, 12.95)]
    [InlineData(90, 25.32)]
    public void LinkTo_TheWorkedLink_HasItsEbN0(double elevation, double ebN0)
    {
        var plain = s_radios with { ZenithAtmosphereDb = 0 };

        var link = LinkAt(elevation, plain, new(true));

        Assert.Equal(ebN0, link.Down.EbN0Db, 0.006);
        Assert.Equal(ebN0 - 9.6, link.Down.MarginDb, 0.006);
        Assert.True(link.CarriesDown);
    }

    [Fact]
    public void LinkTo_ReceiverDegraded_ClosesDownButNotUp()
    {
        var well = LinkAt(30, s_radios, new(true));
        var ill = LinkAt(30, s_radios, new(true, ReceiverDegradationDb: 45));

        Assert.True(well.CarriesUp);
        Assert.False(ill.CarriesUp);
        Assert.True(ill.CarriesDown);
        Assert.Equal(well.Up.EbN0Db - 45, ill.Up.EbN0Db, 1e-9);
    }

    [Fact]
    public void LinkTo_StationInOutageOrBelowMask_CarriesNothing()
    {
        var state = CommunicationModel.Initial(s_radios);
        var station = At(30);

        Assert.False(CommunicationModel.LinkTo(state, s_radios, new(true), station with { InOperation = false }).CarriesDown);
        Assert.False(CommunicationModel.LinkTo(state, s_radios, new(true), station with { MaskDegrees = 31 }).CarriesUp);
    }

    [Fact]
    public void Step_TwoStationsInView_TakesTheNearer()
    {
        var (next, outputs) = Step(CommunicationModel.Initial(s_radios), new(true), [At(10, 1), At(60, 2)]);

        Assert.Equal(2, next.StationId);
        Assert.Equal(1, next.Contacts);
        Assert.Equal(LinkBudget.SlantRangeKilometers(500, 60), outputs.Best!.Value.Station.RangeKilometers, 1e-9);
        Assert.Equal(s_radios.TransmitterDrawWatts + s_radios.ReceiverDrawWatts, outputs.DrawWatts);
    }

    [Fact]
    public void Step_ContactEnds_CountsTheTimeSince()
    {
        var (inContact, _) = Step(CommunicationModel.Initial(s_radios), new(true), [At(30)]);
        var (after, outputs) = Step(inContact, new(true), []);
        (after, _) = Step(after, new(true), []);

        Assert.Equal(0, inContact.SinceContactSeconds);
        Assert.Null(after.StationId);
        Assert.Equal(20, after.SinceContactSeconds);
        Assert.Equal(0, outputs.PlaybackBitsPerSecond);
        Assert.Equal(s_radios.ReceiverDrawWatts, outputs.DrawWatts);
    }

    [Fact]
    public void Step_APassOfManyFrames_DeliversNoMoreThanTheRateAllows()
    {
        var state = CommunicationModel.Initial(s_radios);
        var allowed = 0.0;
        for (var i = 0; i < 60; i++)
        {
            var elevation = 5 + 1.4 * i;
            (state, var outputs) = Step(state, new(true, FramesWaiting: 1_000_000, UplinkFrames: 3), [At(elevation)]);
            allowed += outputs.PlaybackBitsPerSecond * 10;
            Assert.Equal(state.FramesTaken, state.FramesDelivered + state.FramesLost);
        }

        Assert.InRange(state.FramesTaken * (double)s_radios.FrameBits, allowed - 2 * s_radios.FrameBits, allowed);
        Assert.InRange(state.FramesDelivered, 1, state.FramesTaken);
        Assert.Equal(180, state.UplinkReceived + state.UplinkRejected);
        Assert.InRange(state.UplinkReceived, 175, 180);
    }

    [Theory]
    [InlineData(true, false, 0)]
    [InlineData(false, false, 0)]
    [InlineData(true, true, 60)]
    public void Step_TransmitterDead_DeliversNothing(bool failed, bool on, double loss)
    {
        var state = CommunicationModel.Initial(s_radios).WithTransmitter(on || failed);

        var (next, outputs) = Step(state, new(true, 100, 1, 0, loss, failed), [At(40)]);

        Assert.Equal(0, next.FramesTaken);
        Assert.Equal(0, outputs.PlaybackBitsPerSecond);
        Assert.Equal(1, next.UplinkReceived);
    }

    [Fact]
    public void Step_Warm_AllocatesNothing()
    {
        var state = CommunicationModel.Initial(s_radios);
        var stations = new[] { At(30, 1), At(10, 2) };
        var values = new double[CommunicationTelemetry.Parameters.Count];

        Assert.Equal(0, Allocations.Of(() =>
        {
            (state, var outputs) = CommunicationModel.Step(state, s_radios, new(true, 1000), stations, 10);
            CommunicationTelemetry.Sample(state, outputs, values);
        }));
        Assert.Equal(1, values[0]);
    }

    private static StationLink LinkAt(double elevation, CommunicationParameters radios, CommunicationInputs inputs) =>
        CommunicationModel.LinkTo(CommunicationModel.Initial(radios), radios, inputs, At(elevation));

    private static StationGeometry At(double elevation, int id = 1) =>
        new(id, LinkBudget.SlantRangeKilometers(500, elevation), -5, elevation, 5, 0);

    private static (CommunicationState Next, CommunicationOutputs Outputs) Step(
        CommunicationState state, CommunicationInputs inputs, StationGeometry[] stations) =>
        CommunicationModel.Step(state, s_radios, inputs, stations, 10);
}
