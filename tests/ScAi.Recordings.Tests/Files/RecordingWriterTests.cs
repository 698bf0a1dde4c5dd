using System.Text;
using System.Text.Json;
using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Recordings.Tests.Files;

public sealed class RecordingWriterTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly Topics _topics = new("downlink", new AppNames());

    [Fact]
    public void Add_RecordFromMemory_WritesWallScenarioTimeTopicStampAndPayload()
    {
        var line = Assert.Single(Record(new BusMessage(
            _topics.OutageRestore, A.Restore(3, "07:30:00"), Stamp: new MessageStamp("r1", 5, 2))));

        Assert.Equal(
            """{"wall":"2026-01-01T00:00:00+00:00","sim":"2023-08-01T07:30:00+00:00","topic":"downlink/outage/restore","run":"r1","tick":5,"seq":2,"payload":{"groundId":3,"outageEnd":"2023-08-01T07:30:00+00:00"}}""",
            line);
    }

    [Fact]
    public void Add_PayloadFromTheNetwork_IsKeptAsItCame()
    {
        var line = Assert.Single(Record(Message("{\"groundId\":3,\"outageEnd\":\"2023-08-01 07:30:00Z\",\"more\":1}", A.Restore(3, "07:30:00"))));

        Assert.EndsWith("\"payload\":{\"groundId\":3,\"outageEnd\":\"2023-08-01 07:30:00Z\",\"more\":1}}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_PayloadWithLineBreaks_StaysOnOneLine()
    {
        var line = Assert.Single(Record(Message("{\n  \"groundId\": 3,\r\n  \"name\": \"a\\nb\"\n}", A.Restore(3, "07:30:00"))));

        Assert.Equal("a\nb", JsonElement.Parse(line).GetProperty("payload").GetProperty("name").GetString());
    }

    [Fact]
    public void Add_Malformed_KeepsReasonAndBytes()
    {
        byte[] bytes = [0xFF, 0x0A, 0x22, 0x7B];
        var line = Assert.Single(Record(new BusMessage(
            _topics.OutageRestore, new MalformedRecord("payload: expected valid UTF-8"), Payload: bytes)));

        var root = JsonElement.Parse(line);
        Assert.Equal("payload: expected valid UTF-8", root.GetProperty("malformed").GetString());
        Assert.Equal(bytes, root.GetProperty("bytes").GetBytesFromBase64());
    }

    [Fact]
    public void Add_Many_EveryLineIsAnObject()
    {
        var lines = Record([.. Enumerable.Range(0, 1000).Select(i => new BusMessage(_topics.OutageRestore, A.Restore(i, "07:30:00")))]);

        Assert.Equal(Enumerable.Range(0, 1000), lines.Select(line => JsonElement.Parse(line).GetProperty("payload").GetProperty("groundId").GetInt32()));
    }

    public void Dispose() => File.Delete(_path);

    private BusMessage Message(string payload, IWireRecord record) =>
        new(_topics.OutageRestore, record, Payload: Encoding.UTF8.GetBytes(payload));

    private string[] Record(params BusMessage[] messages)
    {
        using (var recording = new RecordingWriter(_path, new WireCodec(WireUnits.Documented, new AppNames())))
        {
            foreach (var message in messages)
            {
                recording.Add(message, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
            }

            Assert.Equal(messages.Length, recording.Count);
        }

        return File.ReadAllLines(_path);
    }
}
