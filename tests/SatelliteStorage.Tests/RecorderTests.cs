using ScAi.Messages;

namespace ScAi.SatelliteStorage.Tests;

public class RecorderTests
{
    [Fact]
    public void Collect_Fits_IsStored() => Assert.Equal(Recorder(stored: 80), Recorder(stored: 70).Collect(Bits(10)));

    [Fact]
    public void Collect_DoesNotFit_FillsUpAndCountsTheRestAsLost() =>
        Assert.Equal(Recorder(stored: 100, lost: 20), Recorder(stored: 70).Collect(Bits(50)));

    [Fact]
    public void Offload_LessThanIsStored_TakesAll() =>
        Assert.Equal(Recorder(stored: 30, offloaded: 40), Recorder(stored: 70).Offload(Bits(40)));

    [Fact]
    public void Offload_MoreThanIsStored_TakesWhatThereIs() =>
        Assert.Equal(Recorder(stored: 0, offloaded: 70), Recorder(stored: 70).Offload(Bits(100)));

    /// <summary>Whatever happens to it, nothing is made and nothing vanishes.</summary>
    [Fact]
    public void AnySequence_OfCollectingAndOffloading_ConservesEveryBit()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var dice = new Random(seed);
            var start = Bits(dice.NextInt64(1_000_000_000_000));
            var recorder = new Recorder(Bits(start.Bits + dice.NextInt64(1_000_000_000_000)), start, Bits(0), Bits(0));
            var collected = Bits(0);
            for (var step = 0; step < 100; step++)
            {
                var amount = Bits(dice.NextInt64(300_000_000_000));
                var before = recorder;
                if (dice.Next(2) == 0)
                {
                    recorder = recorder.Collect(amount);
                    collected += amount;
                }
                else
                {
                    recorder = recorder.Offload(amount);
                }

                Assert.Equal(start + collected, recorder.Taken);
                Assert.InRange(recorder.Stored.Bits, 0, recorder.Capacity.Bits);
                Assert.True(recorder.Lost >= before.Lost && recorder.Offloaded >= before.Offloaded);
            }
        }
    }

    private static Recorder Recorder(long stored, long offloaded = 0, long lost = 0) =>
        new(Bits(100), Bits(stored), Bits(offloaded), Bits(lost));

    private static DataVolume Bits(long bits) => DataVolume.FromBits(bits);
}
