using static ScAi.Time.Tests.Given;

namespace ScAi.Time.Tests;

public sealed class ScenarioTimeTests
{
    private static readonly ScenarioTime[] Ascending =
    [
        ScenarioTime.MinValue, T("1969-12-31T23:59:59.999999Z"), default, T("2023-08-01T07:20:00Z"),
        T("2023-08-01T07:20:00.000001Z"), ScenarioTime.MaxValue,
    ];

    [Fact]
    public void Comparison_AnyTwo_IsATotalOrderThatAgreesWithEquality()
    {
        for (var left = 0; left < Ascending.Length; left++)
        {
            for (var right = 0; right < Ascending.Length; right++)
            {
                var (a, b) = (Ascending[left], Ascending[right]);
                Assert.Equal(left.CompareTo(right), Math.Sign(a.CompareTo(b)));
                Assert.Equal(left < right, a < b);
                Assert.Equal(left > right, a > b);
                Assert.Equal(left <= right, a <= b);
                Assert.Equal(left >= right, a >= b);
                Assert.Equal(left == right, a == b);
                Assert.Equal(left == right, a.Equals(b));
                Assert.Equal(Ascending[Math.Min(left, right)], ScenarioTime.Min(a, b));
                Assert.Equal(Ascending[Math.Max(left, right)], ScenarioTime.Max(a, b));
            }
        }
    }

    [Fact]
    public void Default_IsTheUnixEpoch()
    {
        Assert.Equal("1970-01-01T00:00:00+00:00", default(ScenarioTime).ToString());
        Assert.Equal(default, ScenarioTime.FromUnixMicroseconds(0));
    }

    [Theory]
    [InlineData(0L, "1970-01-01T00:00:00+00:00")]
    [InlineData(1L, "1970-01-01T00:00:00.000001+00:00")]
    [InlineData(-1L, "1969-12-31T23:59:59.999999+00:00")]
    [InlineData(1_690_874_400_000_000L, "2023-08-01T07:20:00+00:00")]
    [InlineData(1_690_874_400_120_000L, "2023-08-01T07:20:00.120000+00:00")]
    [InlineData(951_782_400_000_000L, "2000-02-29T00:00:00+00:00")]
    [InlineData(-62_135_596_800_000_000L, "0001-01-01T00:00:00+00:00")]
    [InlineData(253_402_300_799_999_999L, "9999-12-31T23:59:59.999999+00:00")]
    public void ToString_AnyTime_IsTheWireFormatAndReadsBackUnchanged(long microseconds, string text)
    {
        var time = ScenarioTime.FromUnixMicroseconds(microseconds);

        Assert.Equal(text, time.ToString());
        Assert.Equal(time, T(text));
        Assert.Equal(time, ScenarioTime.FromCalendar(time.ToCalendar()));
    }

    [Fact]
    public void ToString_ManyTimes_ReadsBackUnchanged()
    {
        var random = new Random(72);
        for (var round = 0; round < 20_000; round++)
        {
            var time = ScenarioTime.FromUnixMicroseconds(random.NextInt64(
                ScenarioTime.MinValue.UnixMicroseconds, ScenarioTime.MaxValue.UnixMicroseconds));
            Assert.Equal(time, T(time.ToString()));
        }
    }

    [Theory]
    [InlineData(-62_135_596_800_000_001L)]
    [InlineData(253_402_300_800_000_000L)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void FromUnixMicroseconds_OutsideTheYears1To9999_Throws(long microseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ScenarioTime.FromUnixMicroseconds(microseconds));

    [Fact]
    public void Addition_BeyondTheLastInstant_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ScenarioTime.MaxValue + Microseconds(1));

    [Theory]
    [InlineData(10, 1)]
    [InlineData(19, 1)]
    [InlineData(9, 0)]
    [InlineData(0, 0)]
    [InlineData(-1, -1)]
    [InlineData(-10, -1)]
    [InlineData(-11, -2)]
    public void Addition_OfTicksFinerThanAMicrosecond_CutsOffTowardsThePast(long ticks, long microseconds)
    {
        var span = TimeSpan.FromTicks(ticks);

        Assert.Equal(microseconds, (default(ScenarioTime) + span).UnixMicroseconds);
        Assert.Equal(microseconds, ScenarioTime.FromCalendar(DateTimeOffset.UnixEpoch + span).UnixMicroseconds);
    }

    [Fact]
    public void Difference_OfAnyTwo_IsUndoneByAddition()
    {
        foreach (var from in Ascending)
        {
            foreach (var to in Ascending)
            {
                Assert.Equal(to, from + (to - from));
                Assert.Equal(from, to - (to - from));
                Assert.Equal((to - from).Negate(), from - to);
            }
        }
    }

    [Fact]
    public void FromUtc_CalendarParts_IsThatInstant() =>
        Assert.Equal(T("2023-08-01T07:20:30.000123Z"), ScenarioTime.FromUtc(2023, 8, 1, 7, 20, 30, 123));

    [Fact]
    public void FromCalendar_AnyOffset_IsTheSameInstant() =>
        Assert.Equal(
            T("2023-08-01T07:20:00Z"),
            ScenarioTime.FromCalendar(new DateTimeOffset(2023, 8, 1, 9, 20, 0, TimeSpan.FromHours(2))));
}
