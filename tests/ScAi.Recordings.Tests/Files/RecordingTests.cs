using System.Text;
using System.Text.Json;
using ScAi.Federation.Messaging;

namespace ScAi.Recordings.Tests.Files;

public class RecordingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Open_OnSeveralCores_TheHistoryThatMessageByMessageGives(int cores)
    {
        using var run = new TemporaryRun(Story.Tell(seed: 1)).WithScenario();
        var expected = new RunHistory(RunSource.Recording(Path.GetFileName(run.Folder), "downlink"), Story.Scenario);
        foreach (var message in RecordingReader.Read(run.File, Story.Codec))
        {
            expected.See(new BusMessage(message.Topic, message.Record, Retain: message.IsRetained), message.Wall);
        }

        using var recording = Recording.Open(run.Folder, cores);

        expected.ControlRefused = recording.History.ControlRefused;
        Assert.Empty(recording.Warnings);
        Assert.Equal(Written(expected), Written(recording.History));
        Assert.Equal(expected.Ledger, recording.History.Ledger);
        Assert.Equal(expected.PositionsOver(A.T("07:00:00"), A.T("11:00:00"), TimeSpan.FromSeconds(90)),
            recording.History.PositionsOver(A.T("07:00:00"), A.T("11:00:00"), TimeSpan.FromSeconds(90)));
    }

    [Fact]
    public void Read_WhatWasRecorded_GivesEveryPayloadByteByByte()
    {
        var told = Story.Tell(seed: 2, minutes: 20);
        var multiline = Encoding.UTF8.GetBytes("{\n  \"a\": 1\r\n}");
        told.Add(new BusMessage(new Messages.Topic("downlink", "weather", "clouds"), Story.Codec.Decode(new("downlink", "weather", "clouds"), multiline), Payload: multiline));
        told.Add(new BusMessage(new Messages.Topic("downlink", "weather", "clouds"), null, Retain: true));
        using var run = new TemporaryRun(told);

        var read = RecordingReader.Read(run.File, Story.Codec).ToList();

        Assert.Equal(told.Count, read.Count);
        for (var i = 0; i < told.Count; i++)
        {
            Assert.Equal(told[i].Topic, read[i].Topic);
            Assert.Equal(told[i].Payload.ToArray(), read[i].Payload.ToArray());
            Assert.Equal(told[i].Stamp, read[i].Stamp);
            Assert.Equal(told[i].Record is null, read[i].Record is null);
            Assert.Equal(Story.Wall.AddMilliseconds(i), read[i].Wall);
        }
    }

    [Fact]
    public void Open_LastLineCutOff_IsReadableToTheLastWholeLineAtEveryLength()
    {
        using var run = new TemporaryRun(Story.Tell(seed: 3, minutes: 1));
        var whole = File.ReadAllBytes(run.File);
        var start = whole.AsSpan(0, whole.Length - 1).LastIndexOf((byte)'\n') + 1;
        var lines = RecordingReader.Read(run.File, Story.Codec).Count();
        foreach (var length in new[] { start + 1, start + 20, whole.Length - 2, whole.Length - 1 })
        {
            File.WriteAllBytes(run.File, whole[..length]);

            using var recording = Recording.Open(run.File);
            Assert.Equal(lines - 1, recording.Log.Count);
            Assert.Contains("cut off", Assert.Single(recording.Warnings));
            Assert.Equal(lines - 1, RecordingReader.Read(run.File, Story.Codec).Count());
        }
    }

    [Fact]
    public void Open_DamagedLineInTheMiddle_IsNamedAndLeftOutAndKeepsItsNumber()
    {
        using var run = new TemporaryRun(Story.Tell(seed: 4, minutes: 2));
        var lines = File.ReadAllLines(run.File);
        lines[9] = lines[9][..30];
        File.WriteAllText(run.File, string.Join('\n', lines) + "\n");

        using var recording = Recording.Open(run.File);

        Assert.EndsWith("left out 1 lines that are no messages: 10", Assert.Single(recording.Warnings), StringComparison.Ordinal);
        Assert.Null(recording.Log.Find(10));
        Assert.Equal(11, recording.Log.Find(11)!.Number);
        var wrong = Assert.Throws<InvalidDataException>(() => RecordingReader.Read(run.File, Story.Codec).Count());
        Assert.Contains($"{Recording.FileName}:10: expected a message", wrong.Message);
    }

    [Fact]
    public void Open_RecordedWithEscapedOffsets_IsReadAlike()
    {
        using var run = new TemporaryRun(Story.Tell(seed: 5, minutes: 5)).WithScenario();
        using var plain = Recording.Open(run.Folder);
        var expected = Written(plain.History);
        File.WriteAllLines(run.File, File.ReadAllLines(run.File).Select(line =>
        {
            var payload = line.IndexOf("\"topic\"", StringComparison.Ordinal);
            return line[..payload].Replace("+00:00", "\\u002B00:00", StringComparison.Ordinal) + line[payload..];
        }));

        using var escaped = Recording.Open(run.Folder);

        Assert.Empty(escaped.Warnings);
        Assert.Equal(expected, Written(escaped.History));
    }

    [Fact]
    public void Open_NoRecording_SaysWhatWasExpected()
    {
        using var run = new TemporaryRun();

        Assert.Contains("expected a run folder", Assert.Throws<InvalidDataException>(() => Recording.Open(run.Folder)).Message);
    }

    private static string Written(RunHistory history)
    {
        history.FindContacts(1);
        return JsonSerializer.Serialize(history.State("1-0", Story.Wall), RecordingsJson.Settings);
    }
}
