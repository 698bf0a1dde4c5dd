using ScAi.Messages;
using ScAi.Spacecraft.Communication;
using ScAi.Spacecraft.Telemetry;
using ScAi.Spacecraft.Tests.Vehicle;

namespace ScAi.Spacecraft.Tests.Telemetry;

public sealed class DownlinkTests
{
    [Fact]
    public void Keep_MoreThanFits_OverwritesTheOldest()
    {
        var recorder = new TelemetryRecorder(3 * Report(0).Bits + 1);

        for (var number = 0; number < 10; number++)
        {
            recorder = recorder.Keep(Report(number));
            Assert.True(recorder.StoredBits <= recorder.CapacityBits);
            Assert.Equal(recorder.Waiting.Sum(report => report.Bits), recorder.StoredBits);
        }

        Assert.Equal([7L, 8, 9], recorder.Waiting.Cast<EventReport>().Select(report => report.Sequence));
        Assert.Equal((3, 7L), (recorder.Count, recorder.Overwritten));
    }

    [Fact]
    public void Send_WithoutALink_SaysNothingAndKeepsAll()
    {
        var sky = new List<Arrival>();

        var recorder = Downlink.Send(new TelemetryRecorder(1 << 20), [Report(0), Report(1)], default, 1000, Flight.Start, 0, sky);

        Assert.Empty(sky);
        Assert.Equal(2, recorder.Count);
    }

    [Fact]
    public void Send_WithRoomForSome_SaysWhatIsNewFirstThenWhatWaited()
    {
        var sky = new List<Arrival>();
        var recorder = new TelemetryRecorder(1 << 20).Keep(Report(0)).Keep(Report(1));
        var link = new CommunicationOutputs(default(StationLink) with { LatencySeconds = 0.01 }, 2, 2, 1e6, 0, 0);

        recorder = Downlink.Send(recorder, [Report(2)], link, Report(0).Bits, Flight.Start, 0, sky);

        Assert.Equal(
            [(2L, false), (0, true)], sky.Select(arrival => (SpacecraftEvent)arrival.Publication.Record).Select(said => (said.Sequence, said.Recorded)));
        Assert.All(sky, arrival => Assert.Equal(Flight.Start + TimeSpan.FromMilliseconds(10), arrival.Time));
        Assert.Equal(1, Assert.IsType<EventReport>(Assert.Single(recorder.Waiting)).Sequence);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(123.456789, 123.4568)]
    [InlineData(-0.000123456789, -0.0001234568)]
    [InlineData(987654321, 987654300)]
    [InlineData(double.NaN, double.NaN)]
    public void Round_ASample_HasSevenDigits(double value, double expected) => Assert.Equal(expected, Quantisation.Round(value));

    private static EventReport Report(long number) => new(number, Flight.Start, EventSeverity.Info, "system", "TEST", "A test.");
}
