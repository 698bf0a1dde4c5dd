using System.Text;
using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Recordings.Tests.Comparing;

public class RunDiffTests
{
    [Fact]
    public void Compare_ARunWithItselfInAnotherOrderWithRepetitions_IsEqual()
    {
        var told = Story.Tell(seed: 11, minutes: 30);
        using var a = new TemporaryRun(told);
        // Topics mixed otherwise, a message delivered twice, an onlooker that was not there.
        var shuffled = told.GroupBy(message => message.Topic.App).SelectMany(group => group).ToList();
        shuffled.Insert(50, shuffled[40]);
        shuffled.Add(new BusMessage(
            new Topics("downlink", new AppNames()).AliveOf("watch-1"), new AliveStatus("watch-1", true, "x")));
        using var b = new TemporaryRun(shuffled);

        Assert.Null(RunDiff.Compare(a.Folder, a.Folder).First);
        Assert.Null(RunDiff.Compare(a.Folder, b.Folder).First);
        Assert.Null(RunDiff.Compare(b.Folder, a.File).First);
    }

    [Fact]
    public void Compare_OneByteOfAnyPayloadChanged_FindsIt()
    {
        var told = Story.Tell(seed: 12, minutes: 3);
        using var a = new TemporaryRun(told);
        var random = new Random(3);
        foreach (var (message, place) in told.Select((message, place) => (message, place)))
        {
            // What an onlooker says of itself, and what is said twice, is not compared; a changed repetition is, as news.
            if (message.Topic.App == "observer")
            {
                continue;
            }

            var payload = message.Payload.ToArray();
            payload[random.Next(payload.Length)] ^= 1;
            var changed = told.ToList();
            changed[place] = message with { Payload = payload, Record = Story.Codec.Decode(message.Topic, payload) };
            using var b = new TemporaryRun(changed);

            var difference = RunDiff.Compare(a.Folder, b.Folder);
            Assert.False(difference.IsEqual, $"{message.Topic} {Encoding.UTF8.GetString(payload)}");
            Assert.Contains(message.Topic.BelowPrefix, difference.First);
        }
    }

    [Fact]
    public void Compare_ChargesDiffer_NamesTimeTopicFieldAndBothValues()
    {
        var told = Story.Tell(seed: 13, minutes: 60);
        var place = told.FindIndex(message => message.Record is LinkCharge);
        var charge = (LinkCharge)told[place].Record!;
        var dearer = charge with { DownlinkCost = charge.DownlinkCost + 1 };
        var changed = told.ToList();
        changed[place] = told[place] with { Record = dearer, Payload = Story.Codec.Encode(dearer) };
        using var a = new TemporaryRun(told);
        using var b = new TemporaryRun(changed);

        var difference = RunDiff.Compare(a.Folder, b.Folder);

        Assert.StartsWith($"at {charge.End} on ground/linkCharge", difference.First, StringComparison.Ordinal);
        Assert.EndsWith($"downlinkCost: {charge.DownlinkCost} against {dearer.DownlinkCost}", difference.First, StringComparison.Ordinal);
        Assert.NotEqual(difference.DigestA, difference.DigestB);
    }

    [Fact]
    public void Compare_MessagesMissing_SaysWhichAndWhere()
    {
        var told = Story.Tell(seed: 14, minutes: 10);
        using var a = new TemporaryRun(told);
        using var b = new TemporaryRun(told.Where(message => message.Topic.App != "weather"));

        Assert.Contains("on weather/clouds/now: only", RunDiff.Compare(a.Folder, b.Folder).First);
    }

    [Fact]
    public void Compare_AnotherRunOfTheSame_TheWallClockDoesNotCount()
    {
        var told = Story.Tell(seed: 15, minutes: 10);
        var another = told.Where((message, place) => message.Record is not RunStatus || place % 2 == 0).Select(message => message with
        {
            Stamp = message.Stamp is { } stamp ? stamp with { Run = "r2" } : null,
            Record = message.Record is RunStatus status ? status with { Run = "r2" } : message.Record,
            Payload = message.Record is RunStatus of ? Story.Codec.Encode(of with { Run = "r2" })
                : message.Record is AliveStatus alive ? Story.Codec.Encode(alive with { Incarnation = "another" }) : message.Payload,
        });
        using var a = new TemporaryRun(told);
        using var b = new TemporaryRun(another);

        Assert.Null(RunDiff.Compare(a.Folder, b.Folder).First);
    }

    [Fact]
    public void Compare_SummariesDiffer_NamesTheField()
    {
        var told = Story.Tell(seed: 16, minutes: 2);
        using var a = new TemporaryRun(told);
        using var b = new TemporaryRun(told);
        File.WriteAllText(Path.Combine(a.Folder, "summary.json"), """{"run":"1","totals":{"links":3}}""");
        File.WriteAllText(Path.Combine(b.Folder, "summary.json"), """{"run":"2","totals":{"links":4}}""");

        Assert.Equal("in summary.json: totals.links: 3 against 4", RunDiff.Compare(a.Folder, b.Folder).First);
    }
}
