using ScAi.Messages;
using ScAi.Recordings.Log;

namespace ScAi.Recordings.Tests.Log;

public class MessageLogTests
{
    public static TheoryData<string, string?, string?, int?, int?, Severity?, string?> Filters => new()
    {
        { "all", null, null, null, null, null, null },
        { "app", "ground", null, null, null, null, null },
        { "channel", null, Channels.Location, null, null, null, null },
        { "satellite", null, null, 7, null, null, null },
        { "station", null, null, null, 2, null, null },
        { "severity", null, null, null, null, Severity.Warning, null },
        { "text", null, null, null, null, null, "SATELLITE 1\"" },
        { "words", null, null, null, null, Severity.Info, "begins" },
        { "several", "constellation", Channels.Location, 3, 1, Severity.Debug, "true" },
        { "nothing", "nobody", null, null, null, null, null },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Page_AFilter_FindsWhatLookingAtEveryMessageFinds(
        string name, string? app, string? channel, int? satellite, int? station, Severity? severity, string? text)
    {
        Assert.NotEmpty(name);
        using var run = new TemporaryRun(Story.Tell(seed: 6, minutes: 30));
        using var recording = Recording.Open(run.File);
        var filter = new LogFilter { App = app, Channel = channel, Satellite = satellite, Station = station, Severity = severity, Text = text };
        var raw = File.ReadAllLines(run.File);
        var expected = RecordingReader.Read(run.File, Story.Codec)
            .Select(MessageLog.LineOf)
            .Where(line => (app is null || line.App == app) && (channel is null || line.Channel == channel)
                && (satellite is null || line.Satellite == satellite) && (station is null || line.Station == station)
                && (severity is null || line.Severity >= severity)
                && (text is null || raw[line.Number - 1].Contains(text, StringComparison.OrdinalIgnoreCase)
                    || line.Severity >= Severity.Info && line.Text.Contains(text, StringComparison.OrdinalIgnoreCase)))
            .Reverse().ToList();

        var found = new List<LogLine>();
        long? before = null;
        do
        {
            var page = recording.Log.Page(filter, before, 50);
            Assert.Equal(expected.Count, page.Total);
            found.AddRange(page.Lines);
            before = page.Before;
        }
        while (before is not null);

        Assert.Equal(expected, found);
        Assert.Equal(
            expected.AsEnumerable().Reverse().Select(line => raw[line.Number - 1]),
            recording.Log.Lines(filter).Select(line => System.Text.Encoding.UTF8.GetString(line.Span)));
    }

    [Fact]
    public void Page_WhileRecording_KnowsTheLatestLine()
    {
        using var run = new TemporaryRun();
        using var recorder = new RunRecorder(run.File, Story.Codec, RunSource.Live("downlink", "mqtt://127.0.0.1:1883"));
        foreach (var (message, i) in Story.Tell(seed: 7, minutes: 10).Select((message, i) => (message, i)))
        {
            recorder.See(message, Story.Wall.AddMilliseconds(i));

            var newest = Assert.Single(recorder.Log.Page(new LogFilter(), null, 1).Lines);
            Assert.Equal((i + 1, message.Topic.App, Story.Wall.AddMilliseconds(i)), (newest.Number, newest.App, newest.Wall));
            Assert.Equal(message.Payload.ToArray(), recorder.Log.Find(i + 1)!.Payload.ToArray());
        }
    }

    [Theory]
    [InlineData("Walker-1", "the WALKER-1 of", true)]
    [InlineData("aab", "aaab", true)]
    [InlineData("é", "caf\u00e9", true)]
    [InlineData("x", "", false)]
    [InlineData("abc", "ab", false)]
    public void Letters_Contains_MindsNoCapitals(string wanted, string text, bool expected) => Assert.Equal(
        expected, Letters.Contains(System.Text.Encoding.UTF8.GetBytes(text), System.Text.Encoding.UTF8.GetBytes(wanted)));
}
