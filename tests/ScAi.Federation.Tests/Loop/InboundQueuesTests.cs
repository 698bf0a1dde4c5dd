using ScAi.Messages;
using static ScAi.Federation.Tests.Given;

namespace ScAi.Federation.Tests.Loop;

public class InboundQueuesTests
{
    private static readonly Topic s_outage = new("p", "outage", Channels.OutageRestore);
    private static readonly Topic s_backup = new("p", "backup", Channels.OutageRestore);

    [Fact]
    public void Take_SeveralTopics_SortsByTimeThenTopicThenOrderOfPublication()
    {
        var queues = Queues("+/restore");
        queues.Add(s_outage, Restore(1, "00:00:05"), 0);
        queues.Add(s_backup, Restore(2, "00:00:05"), 0);
        queues.Add(s_outage, Restore(3, "00:00:05"), 1);
        queues.Add(s_backup, Restore(4, "00:00:01"), 1);
        queues.Announce(Counts(("outage/restore", 2), ("backup/restore", 2)));

        var inbox = queues.Take(T("00:00:00"));

        Assert.Equal([4, 2, 1, 3], inbox.InOrder().Cast<OutageRestore>().Select(restore => restore.GroundId));
    }

    [Fact]
    public void Missing_SomeAnnouncedHaveNotCome_NamesTopicAndFirstMissingNumber()
    {
        var queues = Queues("+/restore");
        queues.Add(s_outage, Restore(0), 0);
        queues.Add(s_outage, Restore(2), 2);
        queues.Announce(Counts(("outage/restore", 3), ("backup/restore", 1)));

        Assert.False(queues.IsComplete);
        Assert.Equal([new("outage/restore", 1), new("backup/restore", 0)], queues.Missing);
    }

    [Fact]
    public void Announce_TopicNotSubscribedTo_IsNotWaitedFor()
    {
        var queues = Queues("outage/restore");

        queues.Announce(Counts(("ground/location", 5)));

        Assert.True(queues.IsComplete);
        Assert.Equal(0, queues.Take(T("00:00:00")).Count);
    }

    [Fact]
    public void Add_MoreThanTheLimitWait_EndsWithAReasonThatNamesLimitAndTopic()
    {
        var queues = new InboundQueues("p", ["+/restore"], limit: 3);
        for (var i = 0; i < 3; i++)
        {
            queues.Add(s_outage, Restore(i), i);
        }

        var overrun = Assert.Throws<InvalidOperationException>(() => queues.Add(s_outage, Restore(3), 3));

        Assert.Contains("3 messages", overrun.Message);
        Assert.Contains("p/outage/restore", overrun.Message);
    }

    [Fact]
    public void Add_MessagesAreTakenInBetween_NeverReachesTheLimit()
    {
        var queues = new InboundQueues("p", ["+/restore"], limit: 3);
        for (var i = 0; i < 100; i++)
        {
            queues.Add(s_outage, Restore(i), i);
            queues.Add(s_outage, Restore(i), i);
            queues.Announce(Counts(("outage/restore", 1)));
            Assert.Equal(1, queues.Take(T("00:00:00")).Count);
        }
    }

    private static InboundQueues Queues(string filter) => new("p", [filter], limit: 100);

    private static Dictionary<string, int> Counts(params (string Topic, int Count)[] counts) =>
        counts.ToDictionary(count => count.Topic, count => count.Count);
}
