using ScAi.Messages;
using ScAi.Recordings.Figures;

namespace ScAi.Recordings.Tests.Figures;

public class LatencyTests
{
    [Fact]
    public void Quantile_EvenlySpread_IsTheProportion()
    {
        var book = new LatencyBook();
        book.Add(100, 10, 30);

        Assert.Equal(20, book.MeanSeconds);
        Assert.Equal(29, book.Quantile(0.95)!.Value, 9);
        Assert.Equal(30, book.Quantile(1)!.Value, 9);
    }

    [Fact]
    public void Quantile_AllAtOnce_IsThatLatency()
    {
        var book = new LatencyBook();
        book.Add(100, 10, 10);
        book.Add(1, 500, 500);

        Assert.Equal(10, book.Quantile(0.95));
        Assert.Null(new LatencyBook().Quantile(0.95));
    }

    /// <summary>The closed form against a recorder that is followed in steps of a tenth of a second, bit by bit of a list.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Offload_RandomLinks_IsWhatFollowingEveryPacketGives(int seed)
    {
        var random = new Random(seed);
        var origin = A.T("07:00:00");
        const long packet = 1_000_000;
        var capacity = random.Next(2000, 6000) * packet;
        var initial = random.Next(0, 1500) * packet;
        const int packetsPerSecond = 10;
        var book = new RecorderBook(origin, DataVolume.FromBits(capacity), DataRate.FromBitsPerSecond(packetsPerSecond * packet), DataVolume.FromBits(initial));
        var latencies = new LatencyBook();
        var queue = new Queue<double>(Enumerable.Repeat(double.NaN, (int)(initial / packet)));
        var followed = new List<double>();
        var (clock, generated, lost) = (0, 0L, 0L);
        for (var link = 0; link < 12; link++)
        {
            var start = clock + random.Next(60, 600);
            Follow(start);
            var onBoard = queue.Count;
            var duration = random.Next(20, 120);
            Follow(start + duration);
            var rate = random.Next(5, 60);
            var sent = Math.Min(onBoard, rate * duration);
            for (var i = 0; i < sent; i++)
            {
                var collected = queue.Dequeue();
                if (!double.IsNaN(collected))
                {
                    followed.Add(start + (i + 0.5) / rate - collected);
                }
            }

            book.Offload(
                origin + TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(sent / (double)rate), origin + TimeSpan.FromSeconds(start + duration),
                DataVolume.FromBits(sent * packet), latencies);
            Assert.Equal(queue.Count * packet, book.StoredAt(origin + TimeSpan.FromSeconds(clock)).Bits);
            Assert.Equal(lost * packet, book.LostBy(origin + TimeSpan.FromSeconds(clock)).Bits);
            Assert.Equal(generated * packet, book.GeneratedBy(origin + TimeSpan.FromSeconds(clock)).Bits);
        }

        followed.Sort();
        Assert.NotEmpty(followed);
        Assert.Equal(followed.Average(), latencies.MeanSeconds!.Value, 0.2);
        Assert.Equal(followed[(int)Math.Ceiling(0.95 * followed.Count) - 1], latencies.Quantile(0.95)!.Value, 0.5);

        void Follow(int until)
        {
            for (; clock < until; clock++)
            {
                for (var i = 0; i < packetsPerSecond; i++)
                {
                    generated++;
                    if (queue.Count * packet < capacity)
                    {
                        queue.Enqueue(clock + (i + 0.5) / packetsPerSecond);
                    }
                    else
                    {
                        lost++;
                    }
                }
            }
        }
    }

    [Fact]
    public void Range_BetweenAnyTimes_HoldsEveryValueInBetween()
    {
        var random = new Random(9);
        var origin = A.T("07:00:00");
        var book = new RecorderBook(origin, DataVolume.FromGigabits(20), DataRate.FromMegabitsPerSecond(12), DataVolume.FromGigabits(5));
        var latencies = new LatencyBook();
        for (var i = 1; i <= 10; i++)
        {
            var end = origin + TimeSpan.FromMinutes(20 * i);
            book.Offload(end - TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), end, DataVolume.FromGigabits(random.Next(2, 15)), latencies);
        }

        for (var i = 0; i < 200; i++)
        {
            var start = origin + TimeSpan.FromSeconds(random.Next(12_000));
            var end = start + TimeSpan.FromSeconds(random.Next(1, 3_000));
            var (low, high) = book.Range(start, end);
            var values = Enumerable.Range(0, (int)(end - start).TotalSeconds + 1).Select(s => book.At(start + TimeSpan.FromSeconds(s)).Stored.Gigabytes).ToList();
            Assert.InRange(values.Min(), low - 1e-9, low + 0.002);
            // Just before a link's end the recorder is fuller than at any whole second after it.
            Assert.InRange(values.Max(), 0, high + 1e-9);
        }

        Assert.Equal(2.5, book.Range(origin + TimeSpan.FromMinutes(39), origin + TimeSpan.FromMinutes(41)).High, 1);
    }
}
