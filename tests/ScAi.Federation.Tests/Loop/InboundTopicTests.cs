using ScAi.Messages;
using static ScAi.Federation.Tests.Given;

namespace ScAi.Federation.Tests.Loop;

public class InboundTopicTests
{
    private readonly InboundTopic _topic = new(new Topic("p", "outage", Channels.OutageRestore));

    [Fact]
    public void Add_Duplicates_TakesEachMessageOnce()
    {
        Add(0, 1, 0, 2, 1, 2, 2);

        Assert.Equal([0, 1, 2], Take(announced: 3));
    }

    [Fact]
    public void Add_DuplicateOfWhatWasTakenBefore_IsNotTakenAgain()
    {
        Add(0, 1);
        Take(announced: 2);

        Add(1, 0, 2);

        Assert.Equal([2], Take(announced: 1));
        Assert.Equal(0, _topic.Waiting);
    }

    [Fact]
    public void Add_OutOfOrder_IsTakenInThePublishersOrder()
    {
        Add(3, 1, 4, 0, 2);

        Assert.Equal([0, 1, 2, 3, 4], Take(announced: 5));
    }

    [Fact]
    public void IsComplete_MessageMissing_StaysFalseUntilItComes()
    {
        _topic.Announce(3);
        Add(0, 2);
        Assert.False(_topic.IsComplete);
        Assert.Equal(1, _topic.Next);

        Add(1);

        Assert.True(_topic.IsComplete);
        Assert.Equal([0, 1, 2], Take(announced: 0));
    }

    [Fact]
    public void Take_MoreHasComeThanWasAnnounced_LeavesTheRestForItsTick()
    {
        Add(0, 1, 2);

        Assert.Equal([0], Take(announced: 1));
        Assert.Equal([1, 2], Take(announced: 2));
    }

    [Fact]
    public void Add_PublisherThatDoesNotNumber_IsTakenInOrderOfArrival()
    {
        Unstamped(7, 8);

        Assert.Equal([7, 8], Take(announced: 2));
    }

    [Fact]
    public void Add_UnnumberedAfterNumbered_IsRefused()
    {
        Add(0);

        Assert.Contains("seq", _topic.Add(Restore(9), null));
        Assert.Equal([0], Take(announced: 1));
    }

    [Fact]
    public void Add_NumberedAfterAStrangersUnnumbered_ForgetsTheStrangers()
    {
        Unstamped(99, 98);

        Add(0, 1);

        Assert.Equal([0, 1], Take(announced: 2));
    }

    [Fact]
    public void Add_NumberedAfterUnnumberedWereTaken_GoesOnFromThere()
    {
        Unstamped(0, 1);
        Take(announced: 2);
        Unstamped(99);

        Add(2);

        Assert.Equal([2], Take(announced: 1));
    }

    [Fact]
    public void Add_Malformed_FillsItsPlaceAndIsNotHandedOver()
    {
        Add(0);
        _topic.Add(new MalformedRecord("bad"), 1);
        Add(2);

        Assert.Equal([0, 2], Take(announced: 3));
    }

    [Fact]
    public void Take_RecordWithoutATimeOfItsOwn_GetsTheTimeOfItsTick()
    {
        var ready = new InboundTopic(new Topic("p", "constellation", Channels.SatelliteAllReady));
        ready.Announce(1);
        ready.Add(new SatelliteAllReady(), 0);
        var taken = new List<InboxMessage>();

        ready.Take(T("07:00:00"), taken);

        Assert.Equal(T("07:00:00"), Assert.Single(taken).Time);
    }

    private void Add(params int[] sequences)
    {
        foreach (var sequence in sequences)
        {
            Assert.Null(_topic.Add(Restore(sequence), sequence));
        }
    }

    private void Unstamped(params int[] stations)
    {
        foreach (var station in stations)
        {
            Assert.Null(_topic.Add(Restore(station), null));
        }
    }

    private int[] Take(int announced)
    {
        _topic.Announce(announced);
        Assert.True(_topic.IsComplete);
        var taken = new List<InboxMessage>();
        _topic.Take(T("00:00:00"), taken);
        return [.. taken.Select(message => ((OutageRestore)message.Record).GroundId)];
    }
}
