using System.Buffers;
using System.Text;
using ScAi.Time;
using static ScAi.Messages.Tests.Given;

namespace ScAi.Messages.Tests;

public sealed class WireCodecTests
{
    private static readonly ScenarioTime Morning = T("2023-08-01T07:20:00+00:00");

    [Fact]
    public void Encode_RecordsOfTheContract_WritesTheDocumentedText()
    {
        Assert.Equal(
            """{"taskingParameters":{"simStartTime":"2023-08-01T07:20:00+00:00","simStopTime":"2023-08-01T09:20:00+00:00","requiredApps":["constellation","ground"]}}""",
            Written(new InitCommand(Morning, T("2023-08-01T09:20:00Z"), ["constellation", "ground"])));
        Assert.Equal(
            """{"taskingParameters":{"startTime":"2026-11-21T08:20:01.408725+00:00","simStartTime":null,"simStopTime":null,"timeScalingFactor":60}}""",
            Written(new StartCommand(T("2026-11-21T08:20:01.408725Z").ToCalendar(), null, null, 60)));
        Assert.Equal(
            """{"name":"ground","properties":{"mode":"EXECUTING"}}""",
            Written(new ModeStatus("ground", FederateMode.Executing)));
        Assert.Equal(
            """{"name":"ground","properties":{"ready":true},"description":"12 stations"}""",
            Written(new ReadyStatus("ground", true, "12 stations")));
        Assert.Equal(
            """{"id":0,"name":"SUOMI NPP","latitude":-9.2536,"longitude":93.0881,"altitude":831213.96,"capacity_used":10.59,"commRange":false,"groundId":null,"totalLinkCount":null,"cumulativeCostBySat":0.5,"time":"2023-08-01T07:20:00.000001+00:00"}""",
            Written(new SatelliteState(
                0, "SUOMI NPP", -9.2536, 93.0881, 831213.96, DataVolume.FromGigabytes(10.59), false, null, null, 0.5m,
                Morning + TimeSpan.FromMicroseconds(1))));
        Assert.Equal(
            """{"groundId":5,"satId":0,"satName":"SUOMI NPP","linkId":2,"end":"2023-08-01T07:20:00+00:00","duration":417.21,"dataOffload":6.65,"downlinkCost":25.2,"cumulativeCostBySat":78.82,"cumulativeCosts":145.42}""",
            Written(new LinkCharge(
                5, 0, "SUOMI NPP", 2, Morning, TimeSpan.FromSeconds(417.21), DataVolume.FromGigabytes(6.65), 25.2m, 78.82m,
                145.42m)));
        Assert.Equal(
            """{"groundId":3,"outageStart":"2023-08-01T07:20:00+00:00","outageDuration":"PT30M","outageEnd":"2023-08-01T07:50:00+00:00"}""",
            Written(new OutageReport(3, Morning, TimeSpan.FromMinutes(30), Morning + TimeSpan.FromMinutes(30))));
        Assert.Equal(
            """{"groundId":0,"latitude":40.1625,"longitude":-83.21,"elevAngle":20,"operational":true,"downlinkRate":97.695,"costPerSecond":0.37,"costMode":"both"}""",
            Written(new GroundLocation(
                0, 40.1625, -83.21, 20, true, DataRate.FromMegabytesPerSecond(97.695), 0.37m, CostMode.Both)));
    }

    [Fact]
    public void Encode_OptionalAdditionsWithoutValue_LeavesThemOut()
    {
        Assert.Equal("""{"id":0,"name":"A","ssr_capacity":35}""", Written(new SatelliteReady(0, "A", DataVolume.FromGigabytes(35))));
        Assert.Equal("""{"id":"1","action":"pause"}""", Written(new RunControl("1", RunAction.Pause)));
        Assert.Equal("""{"id":"1","accepted":true}""", Written(new RunControlReply("1", true)));
    }

    [Fact]
    public void Encode_NamesInAnyLanguage_WritesThemPlainly() =>
        Assert.Equal(
            """{"id":0,"name":"Öræfi + «météo» \u0001\"","ssr_capacity":0}""",
            Written(new SatelliteReady(0, "Öræfi + «météo» \u0001\"", DataVolume.Zero)));

    [Fact]
    public void Encode_IntoABuffer_AppendsTheSameBytes()
    {
        var record = new OutageRestore(3, Morning);
        var buffer = new ArrayBufferWriter<byte>();

        Codec.Encode(record, buffer);
        Codec.Encode(record, buffer);

        Assert.Equal([.. Codec.Encode(record), .. Codec.Encode(record)], buffer.WrittenSpan.ToArray());
    }

    [Theory]
    [InlineData(double.NaN, "latitude")]
    [InlineData(double.PositiveInfinity, "latitude")]
    [InlineData(90.001, "latitude")]
    public void Encode_ValueOutsideTheContract_ThrowsAndNamesTheMember(double latitude, string member)
    {
        var record = new GroundLocation(0, latitude, 0, 20, true, DataRate.Zero, 0);

        var refused = Assert.Throws<ArgumentException>(() => Codec.Encode(record));

        Assert.Contains($"GroundLocation.{member}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encode_RecordThatDoesNotTravel_Throws() =>
        Assert.Throws<ArgumentException>(() => Codec.Encode(new MalformedRecord("x")));

    [Fact]
    public void Encode_AfterARefusal_StartsAfresh()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Codec.Encode(new RunControl("1", (RunAction)99)));

        Assert.Equal("""{"ready":"allReady"}""", Written(new SatelliteAllReady()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(84_720_000_001)]
    [InlineData(123_456_789_012_345)]
    [InlineData(7_999_999_999_999_999)]
    [InlineData(8_000_000_000_000_000)]
    public void Decode_DataVolumeAndRateThatWereWritten_HaveEveryBitInEitherUnit(long bits)
    {
        var link = new LinkStart(0, 0, "A", 0, Morning, DataVolume.FromBits(bits));
        var satellite = new SatelliteReady(0, "A", DataVolume.FromBits(bits), DataRate.FromBitsPerSecond(bits));

        foreach (var codec in new[] { Codec, NostCodec })
        {
            Assert.Equal(link, codec.Decode(Run.GroundLinkStart, codec.Encode(link)));
            Assert.Equal(satellite, codec.Decode(Run.SatelliteReady, codec.Encode(satellite)));
        }
    }

    [Fact]
    public void Encode_InNostUnits_WritesGigabitsIntoTheSameMembers()
    {
        var station = new GroundLocation(0, 0, 0, 20, true, DataRate.FromGigabitsPerSecond(0.78156), 0);
        var satellite = new SatelliteReady(0, "A", DataVolume.FromGigabits(280));

        Assert.Contains("\"downlinkRate\":0.78156,", Encoding.UTF8.GetString(NostCodec.Encode(station)), StringComparison.Ordinal);
        Assert.Contains("\"downlinkRate\":97.695,", Encoding.UTF8.GetString(Codec.Encode(station)), StringComparison.Ordinal);
        Assert.Contains("\"ssr_capacity\":280}", Encoding.UTF8.GetString(NostCodec.Encode(satellite)), StringComparison.Ordinal);
        Assert.Contains("\"ssr_capacity\":35}", Encoding.UTF8.GetString(Codec.Encode(satellite)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"2023-08-01T07:20:00+00:00\"", 0)]
    [InlineData("\"2023-08-01T07:20:00Z\"", 0)]
    [InlineData("\"2023-08-01T07:20:00\"", 0)]
    [InlineData("\"2023-08-01 07:20:00\"", 0)]
    [InlineData("\"2023-08-01T07:20Z\"", 0)]
    [InlineData("\"2023-08-01T09:20:00+02:00\"", 0)]
    [InlineData("\"2023-08-01T01:50:00-05:30\"", 0)]
    [InlineData("\"2023-08-01T07:20:00.5Z\"", 500_000)]
    [InlineData("\"2023-08-01T07:20:00.123456+00:00\"", 123_456)]
    [InlineData("\"2023-08-01T07:20:00.123456789Z\"", 123_456)]
    [InlineData("\"2023\\u002d08-01T07:20:00Z\"", 0)]
    [InlineData("1690874400", 0)]
    [InlineData("1690874400.5", 500_000)]
    [InlineData("1.6908744e9", 0)]
    public void Decode_TimeInAnyDocumentedForm_IsThatInstant(string text, long microseconds) =>
        Assert.Equal(
            Morning + TimeSpan.FromMicroseconds(microseconds),
            Read<OutageRestore>($$"""{"groundId":3,"outageEnd":{{text}}}""").OutageEnd);

    [Theory]
    [InlineData("\"0000-01-01T00:00:00Z\"")]
    [InlineData("\"10000-01-01T00:00:00Z\"")]
    [InlineData("\"0001-01-01T00:00:00+05:00\"")]
    [InlineData("\"9999-12-31T23:59:59-05:00\"")]
    [InlineData("\"2023-02-29T00:00:00Z\"")]
    [InlineData("\"2023-08-01T24:00:00+00:00\"")]
    [InlineData("\"2023-08-01T07:60:00+00:00\"")]
    [InlineData("\"2023-08-01T07:20:00 UTC\"")]
    [InlineData("\"\"")]
    [InlineData("1e300")]
    [InlineData("-1e12")]
    [InlineData("253402300800")]
    [InlineData("true")]
    public void Decode_TimeThatIsNone_IsMalformed(string text) =>
        Assert.Equal(
            "outageEnd: expected a time in the years 1 to 9999",
            Refused<OutageRestore>($$"""{"groundId":3,"outageEnd":{{text}}}"""));

    [Theory]
    [InlineData("\"PT30M\"", 1800)]
    [InlineData("\"P0DT00H30M00.000000S\"", 1800)]
    [InlineData("\"PT0.5H\"", -1)]
    [InlineData("\"P1DT2H3M4.5S\"", 93784.5)]
    [InlineData("\"P2W\"", 1_209_600)]
    [InlineData("\"PT4,5S\"", 4.5)]
    [InlineData("1800", 1800)]
    [InlineData("1800.0", 1800)]
    [InlineData("\"00:30:00\"", 1800)]
    [InlineData("\"0:30:00.25\"", 1800.25)]
    [InlineData("\"36:00:00\"", 129_600)]
    [InlineData("\"1 day, 0:30:00\"", 88_200)]
    [InlineData("\"2 days, 01:00:00\"", 176_400)]
    [InlineData("\"-PT1S\"", -1)]
    [InlineData("\"-1 day, 23:30:00\"", -1)]
    [InlineData("\"P\"", -1)]
    [InlineData("\"PT\"", -1)]
    [InlineData("\"P1D \"", -1)]
    [InlineData("\"PT٣M\"", -1)]
    [InlineData("\"PT30M\\n\"", -1)]
    [InlineData("\"999999999 days, 00:00:00\"", -1)]
    [InlineData("\"P99999999999999999999D\"", -1)]
    [InlineData("1e300", -1)]
    [InlineData("null", -1)]
    public void Decode_Duration_IsReadInEveryDocumentedFormAndNoOther(string text, double seconds)
    {
        var payload = $$"""{"groundId":3,"outageStart":"2023-08-01T07:45:00Z","outageDuration":{{text}},"outageEnd":"2023-08-01T08:15:00Z"}""";
        if (seconds < 0)
        {
            Assert.StartsWith("outageDuration: expected ", Refused<OutageReport>(payload), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), Read<OutageReport>(payload).OutageDuration);
        }
    }

    [Fact]
    public void Decode_MembersLeftOut_HaveTheirDocumentedDefaults()
    {
        Assert.Equal("allReady", Read<SatelliteAllReady>("{}").Ready);
        var station = Read<GroundLocation>("""{"groundId":0,"latitude":0,"longitude":0,"elevAngle":20,"downlinkRate":1,"costPerSecond":0}""");
        Assert.True(station.Operational);
        Assert.Equal(CostMode.Discrete, station.CostMode);
        Assert.False(Read<SatelliteState>(Run.SatelliteLocation, """
            {"id":0,"name":"A","latitude":0,"longitude":0,"altitude":0,"capacity_used":0,"groundId":null,
             "totalLinkCount":null,"cumulativeCostBySat":0,"time":"2023-08-01T07:20:00Z"}
            """).CommRange);
        Assert.Equal(new StartCommand(null, null, null, 1), Read<StartCommand>("""{"taskingParameters":{}}"""));
    }

    [Fact]
    public void Decode_UnknownMembers_AreIgnored() =>
        Assert.Equal(
            new OutageRestore(3, Morning),
            Read<OutageRestore>("""{"x":{"y":[1,{}]},"groundId":3,"outageEnd":"2023-08-01T07:20:00Z","X":null,"x":1}"""));

    [Theory]
    [InlineData("""{"groundId":0,"latitude":123,"longitude":0,"elevAngle":20,"downlinkRate":1,"costPerSecond":0}""", "latitude: expected -90..90, got 123")]
    [InlineData("""{"groundId":0,"latitude":0,"longitude":-180.5,"elevAngle":20,"downlinkRate":1,"costPerSecond":0}""", "longitude: expected -180..180, got -180.5")]
    [InlineData("""{"groundId":0,"latitude":1e400,"longitude":0,"elevAngle":20,"downlinkRate":1,"costPerSecond":0}""", "latitude: expected -90..90, got Infinity")]
    [InlineData("""{"groundId":0,"latitude":"0","longitude":0,"elevAngle":20,"downlinkRate":1,"costPerSecond":0}""", "latitude: expected a number")]
    [InlineData("""{"groundId":0.0,"latitude":0,"longitude":0,"elevAngle":20,"downlinkRate":1,"costPerSecond":0}""", "groundId: expected a whole number")]
    [InlineData("""{"groundId":0,"latitude":0,"longitude":0,"elevAngle":20,"downlinkRate":1e308,"costPerSecond":0}""", "downlinkRate: expected a data rate")]
    [InlineData("""{"groundId":0,"latitude":0,"longitude":0,"elevAngle":20,"downlinkRate":-1,"costPerSecond":0}""", "downlinkRate: expected 0..8000000000000000 bit/s, got -8000000")]
    [InlineData("""{"groundId":0,"latitude":0,"longitude":0,"elevAngle":20,"downlinkRate":1,"costPerSecond":1e60}""", "costPerSecond: expected a number")]
    [InlineData("""{"groundId":0,"latitude":0,"longitude":0,"elevAngle":20,"downlinkRate":1,"costPerSecond":0,"operational":1}""", "operational: expected true or false")]
    [InlineData("""{"groundId":0,"latitude":0,"longitude":0,"elevAngle":20,"downlinkRate":1,"costPerSecond":0,"costMode":"free"}""", "costMode: expected one of discrete, continuous, both")]
    [InlineData("""{"groundId":0,"latitude":0,"longitude":0,"elevAngle":20,"downlinkRate":1}""", "costPerSecond: missing, expected a number")]
    [InlineData("""{"groundId":0,"groundId":0,"latitude":0}""", "groundId: expected once, got 2 times")]
    [InlineData("""{"groundId":0,"latitude":NaN}""", "payload: expected a JSON object of at most 32 levels, stopped at byte 25 of line 1")]
    [InlineData("""{"groundId":0}{""", "payload: expected a JSON object of at most 32 levels, stopped at byte 14 of line 1")]
    [InlineData("", "payload: expected a JSON object of at most 32 levels, stopped at byte 0 of line 1")]
    [InlineData("[]", "payload: expected a JSON object")]
    [InlineData("null", "payload: expected a JSON object")]
    public void Decode_PayloadWithAFault_SaysWhereAndWhatWasExpected(string payload, string reason) =>
        Assert.Equal(reason, Refused<GroundLocation>(payload));

    [Theory]
    [InlineData("\"parameters\":[1]", "parameters: item 0: expected a JSON object")]
    [InlineData("\"parameters\":7", "parameters: expected a list of JSON objects")]
    [InlineData("\"parameters\":[{\"name\":\"a.b\",\"unit\":\"\",\"description\":\"\",\"states\":null,\"limits\":[{\"severity\":\"bad\"}]}]", "severity: expected one of watch, warning, distress, critical, severe")]
    [InlineData("\"parameters\":[{\"name\":\"a.b\",\"unit\":\"\",\"description\":\"\",\"states\":null,\"limits\":[{\"severity\":\"watch\",\"low\":1,\"high\":null,\"minViolations\":0,\"deadband\":0}]}]", "minViolations: expected 1..2147483647, got 0")]
    [InlineData("\"parameters\":[{\"name\":\"a.b\"}]", "unit: missing, expected a text")]
    public void Decode_ADescriptionWithAFaultDeepInside_SaysWhere(string parameters, string reason) => Assert.Equal(
        reason,
        Refused<SpacecraftDescription>("{\"id\":0,\"name\":\"A\",\"crewed\":false," + parameters + ",\"commands\":[],\"faults\":[]}"));

    [Theory]
    [InlineData("{\"soc\":\"full\"}", "values: expected an object of numbers or null, each name once")]
    [InlineData("{\"soc\":1,\"soc\":2}", "values: expected an object of numbers or null, each name once")]
    [InlineData("{\"soc\":1e400}", "values: expected an object of numbers or null, each name once")]
    public void Decode_TelemetryThatIsNoNumber_SaysWhatWasExpected(string values, string reason) => Assert.Equal(
        reason,
        Refused<TelemetryPacket>(
            "{\"id\":0,\"packet\":\"power\",\"sequence\":0,\"generated\":\"2023-08-01\",\"time\":\"2023-08-01\",\"groundId\":0,\"recorded\":false,\"values\":" + values + "}"));

    [Theory]
    [InlineData("""{"taskingParameters":null}""", "taskingParameters: expected a JSON object")]
    [InlineData("""{"taskingParameters":[]}""", "taskingParameters: expected a JSON object")]
    [InlineData("""{"taskingParameters":{"simStartTime":"2023-08-01","simStopTime":"2023-08-01","requiredApps":[]}}""", "simStopTime: expected later than simStartTime")]
    [InlineData("""{"taskingParameters":{"simStartTime":"2023-08-01","simStopTime":"x","requiredApps":[]}}""", "simStopTime: expected a time in the years 1 to 9999")]
    [InlineData("""{"taskingParameters":{"simStartTime":"2023-08-01","simStopTime":"2023-08-02","requiredApps":["a",null]}}""", "requiredApps: expected a list of texts")]
    [InlineData("""{"taskingParameters":{"simStartTime":"2023-08-01","simStartTime":"2023-08-01"}}""", "simStartTime: expected once, got 2 times")]
    public void Decode_CommandWithAFault_SaysWhereAndWhatWasExpected(string payload, string reason) =>
        Assert.Equal(reason, Refused<InitCommand>(payload));

    [Theory]
    [InlineData("""{"grant":-1,"start":"2023-08-01","end":"2023-08-02","counts":{}}""", "grant: expected 0..9007199254740992, got -1")]
    [InlineData("""{"grant":1,"start":"2023-08-02","end":"2023-08-01","counts":{}}""", "end: expected not earlier than start")]
    [InlineData("""{"grant":1,"start":"2023-08-01","end":"2023-08-02","counts":{"a/b":1,"a/b":1}}""", "counts: expected an object of whole numbers, 0 or more, each name once")]
    [InlineData("""{"grant":1,"start":"2023-08-01","end":"2023-08-02","counts":{"a/b":{}}}""", "counts: expected an object of whole numbers, 0 or more, each name once")]
    [InlineData("""{"grant":1,"start":"2023-08-01","end":"2023-08-02","counts":{"\ud800":1}}""", "payload: expected valid UTF-8 and paired surrogates")]
    public void Decode_GrantWithAFault_SaysWhereAndWhatWasExpected(string payload, string reason) =>
        Assert.Equal(reason, Refused<TimeGrant>(payload));

    [Fact]
    public void Decode_InvalidUtf8_IsMalformed() =>
        Assert.Equal(
            new MalformedRecord("payload: expected valid UTF-8 and paired surrogates"),
            Codec.Decode(Run.SatelliteAllReady, [.. "{\"x\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Theory]
    [InlineData("""{"ready":"\ud83d\udef0"}""", true)]
    [InlineData("""{"ready":"\uD83D\uDEF0\uD83D\uDEF0"}""", true)]
    [InlineData("""{"ready":"\\ud800"}""", true)]
    [InlineData("""{"ready":"\ud800"}""", false)]
    [InlineData("""{"ready":"\udef0"}""", false)]
    [InlineData("""{"ready":"\ud83d \udef0"}""", false)]
    [InlineData("""{"ready":"\ud83d\ud83d"}""", false)]
    [InlineData("""{"\ud800":1}""", false)]
    [InlineData("""{"unknown":{"\udc00":1}}""", false)]
    public void Decode_EscapedSurrogates_AreReadInPairsOnly(string payload, bool isPaired)
    {
        foreach (var topic in new[] { Run.SatelliteAllReady, Run.Of("stranger", "own") })
        {
            var malformed = Codec.Decode(topic, Encoding.UTF8.GetBytes(payload)) as MalformedRecord;
            Assert.Equal(isPaired ? null : "payload: expected valid UTF-8 and paired surrogates", malformed?.Reason);
        }
    }

    [Fact]
    public void Decode_PayloadThatIsTooLong_IsMalformed()
    {
        var longest = $$"""{"x":"{{new string('x', WireCodec.MaxPayloadBytes - 8)}}"}""";

        Assert.Equal(new SatelliteAllReady(), Codec.Decode(Run.SatelliteAllReady, Encoding.UTF8.GetBytes(longest)));
        Assert.Equal("payload: expected at most 262144 bytes, got 262145", Refused<SatelliteAllReady>(longest + " "));
    }

    [Fact]
    public void Decode_DeepNesting_IsMalformed()
    {
        var deep = $$"""{"x":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";

        Assert.StartsWith("payload: expected a JSON object of at most 32 levels", Refused<SatelliteAllReady>(deep), StringComparison.Ordinal);
        Given.Read<MalformedRecord>(Run.Of("stranger", "own"), deep);
    }

    [Fact]
    public void Decode_Location_IsAStationFromTheGroundAppAndASatelliteFromAnyOther()
    {
        var station = Example(typeof(GroundLocation));
        var satellite = Example(typeof(SatelliteState));

        Given.Read<GroundLocation>(Run.GroundLocation, station);
        Given.Read<SatelliteState>(Run.SatelliteLocation, satellite);
        Given.Read<SatelliteState>(Run.Of("satelliteStorage", Channels.Location), satellite);
        Given.Read<MalformedRecord>(Run.SatelliteLocation, station);
    }

    [Fact]
    public void Decode_ChannelOutsideTheContract_IsTheObjectAsItCame()
    {
        var topic = Run.Of("spacecraft", "telemetry/bus");

        var opaque = Given.Read<OpaqueRecord>(topic, """{"volts":28.1,"on":[true]}""");

        Assert.Equal("""{"volts":28.1,"on":[true]}""", Written(opaque));
        Given.Read<MalformedRecord>(topic, "[1]");
        Given.Read<MalformedRecord>(topic, """{"a":1,"a":2}""");
        Given.Read<MalformedRecord>(topic, "{");
    }

    [Fact]
    public void Decode_NoCounts_IsAlwaysTheSameInstance()
    {
        var first = Read<TimeRequest>("""{"grant":1,"sent":{}}""");
        var second = Read<TimeRequest>("""{"grant":2,"sent":{}}""");

        Assert.Same(first.Sent, second.Sent);
        Assert.Empty(first.Sent);
    }

    [Fact]
    public void Decode_SentinelOfNost_IsASentinel()
    {
        var charge = Read<LinkCharge>("""
            {"groundId":-1,"satId":0,"satName":"SUOMI NPP","linkId":-1,"end":"2022-11-10T07:20:00+00:00","duration":0.0,
             "dataOffload":0.0,"downlinkCost":0.0,"cumulativeCostBySat":0.0,"cumulativeCosts":0.0}
            """);

        Assert.True(charge.IsSentinel);
    }

    [Fact]
    public async Task Codec_UsedByManyThreads_KeepsPayloadsApart()
    {
        await Parallel.ForAsync(0, 2_000, (number, _) =>
        {
            var request = new RunControl($"wish {number}", RunAction.Step, number + 1);
            Assert.Equal(request, Codec.Decode(Run.ControlOf("console"), Codec.Encode(request)));
            return ValueTask.CompletedTask;
        });
    }
}
