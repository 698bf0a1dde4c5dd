using System.Text;
using ScAi.Time;

namespace ScAi.Messages.Tests;

public class OpaqueRecordTests
{
    private static readonly WireCodec Codec = new(WireUnits.Documented, new AppNames());
    private static readonly Rain Sample = new(
        3, new ScenarioTime(), TimeSpan.FromMinutes(30), DataVolume.FromGigabits(280), null);

    [Fact]
    public void Of_RecordOfOnesOwn_TravelsInTheContractsForm()
    {
        var text = Encoding.UTF8.GetString(Codec.Encode(OpaqueRecord.Of(Sample)));

        Assert.Equal(
            $$"""{"groundId":3,"time":"{{Sample.Time}}","lasting":"PT30M","stored":35,"note":null}""", text);
    }

    [Fact]
    public void As_OverTheWire_ComesBackAsItWas()
    {
        Assert.True(Topic.TryParse("downlink/weather/rain", out var topic));

        var read = Assert.IsType<OpaqueRecord>(Codec.Decode(topic!, Codec.Encode(OpaqueRecord.Of(Sample))));

        Assert.Equal(Sample, read.As<Rain>());
    }

    [Fact]
    public void As_AnotherRecord_IsNull() => Assert.Null(OpaqueRecord.Of(new Other("x")).As<Rain>());

    [Fact]
    public void Of_WhatIsNoObject_SaysSo() =>
        Assert.Contains("expected a JSON object", Assert.Throws<ArgumentException>(() => OpaqueRecord.Of("text")).Message, StringComparison.Ordinal);

    private sealed record Rain(int GroundId, ScenarioTime Time, TimeSpan Lasting, DataVolume Stored, string? Note);

    private sealed record Other(string Name);
}
