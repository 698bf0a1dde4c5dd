using System.Text;

namespace ScAi.Time.Tests;

public sealed class WireTextTests
{
    [Theory]
    [InlineData("2023-08-01T07:20:00+00:00", "2023-08-01T07:20:00+00:00")]
    [InlineData("2023-08-01T07:20:00.000001+00:00", "2023-08-01T07:20:00.000001+00:00")]
    [InlineData("2023-08-01T07:20:00Z", "2023-08-01T07:20:00+00:00")]
    [InlineData("2023-08-01T07:20:00", "2023-08-01T07:20:00+00:00")]
    [InlineData("2023-08-01 07:20:00", "2023-08-01T07:20:00+00:00")]
    [InlineData("2023-08-01 07:20", "2023-08-01T07:20:00+00:00")]
    [InlineData("2023-08-01T07:20Z", "2023-08-01T07:20:00+00:00")]
    [InlineData("2023-08-01", "2023-08-01T00:00:00+00:00")]
    [InlineData("2023-08-01T07:20:00.5-05:30", "2023-08-01T12:50:00.500000+00:00")]
    [InlineData("2023-08-01T07:20:00.1234567Z", "2023-08-01T07:20:00.123456+00:00")]
    [InlineData("2023-08-01T07:20:00.123456789Z", "2023-08-01T07:20:00.123456+00:00")]
    [InlineData("2023-08-01T07:20:00.123456789012", "2023-08-01T07:20:00.123456+00:00")]
    [InlineData("0001-01-01T00:00:00+00:00", "0001-01-01T00:00:00+00:00")]
    [InlineData("9999-12-31T23:59:59.999999+00:00", "9999-12-31T23:59:59.999999+00:00")]
    public void TryParse_ReadableText_IsThatInstantFromCharactersAndFromUtf8(string text, string written)
    {
        Assert.True(WireText.TryParse(text, out var fromText));
        Assert.True(WireText.TryParse(Encoding.UTF8.GetBytes(text), out var fromUtf8));

        Assert.Equal(fromText, fromUtf8);
        Assert.Equal(written, WireText.Format(fromText));
    }

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("2023-08-01T")]
    [InlineData("2023-8-1T07:20:00Z")]
    [InlineData("2023-02-29T07:20:00+00:00")]
    [InlineData("2023-00-01T07:20:00+00:00")]
    [InlineData("2023-13-01T07:20:00+00:00")]
    [InlineData("2023-08-00T07:20:00+00:00")]
    [InlineData("0000-08-01T07:20:00+00:00")]
    [InlineData("2023-08-01T24:00:00+00:00")]
    [InlineData("2023-08-01T07:60:00+00:00")]
    [InlineData("2023-08-01T07:20:60+00:00")]
    [InlineData("2023-08-01T07:20:0x+00:00")]
    [InlineData("2023-08-01T07:20:00.12345x+00:00")]
    [InlineData("2023-08-01T07:20:00,123456+00:00")]
    [InlineData("2023-08-01T07:20:00.+00:00x")]
    [InlineData("2023-08-01T07:20:00 UTC")]
    [InlineData("٢٠٢٣-08-01T07:20:00+00:00")]
    [InlineData("0001-01-01T00:00:00+05:00")]
    [InlineData("9999-12-31T23:59:59-05:00")]
    [InlineData("2023-08-01T07:20:00.0000000000000000000000000000000000000000000000000000000001Z")]
    public void TryParse_AnyOtherTextInUtf8_IsRefused(string text) =>
        Assert.False(WireText.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Format_PartsFinerThanAMicrosecond_AreCutOff()
    {
        var almost = DateTimeOffset.UnixEpoch.AddTicks(9);

        Assert.Equal("1970-01-01T00:00:00+00:00", WireText.Format(almost));
        Assert.Equal("1970-01-01T00:00:00.000001+00:00", WireText.Format(almost.AddTicks(10)));
    }

    [Fact]
    public void Format_IntoBytes_IsTheSameTextAndFitsTheStatedLength()
    {
        Span<byte> utf8 = stackalloc byte[WireText.MaxLength];

        var length = WireText.Format(DateTimeOffset.MaxValue, utf8);

        Assert.Equal(WireText.MaxLength, length);
        Assert.Equal(WireText.Format(DateTimeOffset.MaxValue), Encoding.UTF8.GetString(utf8[..length]));
    }
}
