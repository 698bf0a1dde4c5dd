using ScAi.Federation.Messaging;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Messages;
using ScAi.Time;
using static ScAi.Federation.Tests.Given;

namespace ScAi.Federation.Tests.Loop;

public sealed class FederateVoiceTests : IDisposable
{
    private readonly InMemoryBroker _broker = new();
    private readonly Listener _listener;
    private readonly FederateVoice _voice;

    public FederateVoiceTests()
    {
        _listener = new Listener("p", _broker.Connect());
        _listener.Open();
        _voice = VoiceIn(TimeMode.Coordinated);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void Publish_InARun_NumbersMessagesPerTopicAndStampsRunAndTick()
    {
        Publish(Channels.OutageReport, 1, tick: -1);
        Publish(Channels.OutageRestore, 2, tick: 0);
        Publish(Channels.OutageReport, 3, tick: 5);

        Assert.Equal(
            [new MessageStamp("r1", -1, 0), new MessageStamp("r1", 0, 0), new MessageStamp("r1", 5, 1)], Stamps());
    }

    [Fact]
    public void Publish_OutsideARun_StampsNothing()
    {
        _voice.Run = null;

        Publish(Channels.OutageReport, 1);

        Assert.Equal([null], Stamps());
    }

    [Fact]
    public void EndTick_SeveralMessages_CountsThemPerChannelAndStartsAnew()
    {
        Publish(Channels.OutageReport, 1);
        Publish(Channels.OutageRestore, 2);
        Publish(Channels.OutageReport, 3);
        _voice.Say(Channels.StatusMode, new ModeStatus("outage", FederateMode.Executing));

        Assert.Equal(
            new Dictionary<string, int> { [Channels.OutageReport] = 2, [Channels.OutageRestore] = 1 }, _voice.EndTick());
        Assert.Empty(_voice.EndTick());
    }

    [Fact]
    public void SendAgain_TwoTicksHaveEndedSince_RepeatsFromTheNumberAskedForWithTheSameStamps()
    {
        Publish(Channels.OutageReport, 0, tick: 0);
        Publish(Channels.OutageReport, 1, tick: 0);
        _voice.EndTick();
        Publish(Channels.OutageReport, 2, tick: 1);
        Publish(Channels.OutageRestore, 3, tick: 1);
        _voice.EndTick();
        Publish(Channels.OutageReport, 4, tick: 2);
        Stamps();

        _voice.SendAgain("outage/report", from: 1);

        Assert.Equal(
            [new MessageStamp("r1", 0, 1), new MessageStamp("r1", 1, 2), new MessageStamp("r1", 2, 3)], Stamps());
    }

    [Fact]
    public void SendAgain_ThreeTicksHaveEndedSince_NobodyCanStillNeedItAndItIsForgotten()
    {
        Publish(Channels.OutageReport, 0);
        _voice.EndTick();
        _voice.EndTick();
        _voice.EndTick();
        Stamps();

        _voice.SendAgain("outage/report", from: 0);

        Assert.Empty(Stamps());
    }

    [Fact]
    public void Publish_FreeRunning_CountsAndKeepsNothing()
    {
        var voice = VoiceIn(TimeMode.FreeRunning);
        voice.Publish(new Publication(Channels.OutageReport, Restore(1)), 0);

        Assert.Empty(voice.EndTick());
    }

    [Fact]
    public void Reset_NewRun_NumbersFromZeroAgain()
    {
        Publish(Channels.OutageReport, 0);
        _voice.Reset();

        Publish(Channels.OutageReport, 1);

        Assert.Equal([new MessageStamp("r1", 0, 0), new MessageStamp("r1", 0, 0)], Stamps());
    }

    private FederateVoice VoiceIn(TimeMode mode)
    {
        var bus = _broker.Connect();
        bus.Open(null, new Listener("none", bus));
        return new FederateVoice(bus, Settings("outage") with { TimeMode = mode }) { Run = "r1" };
    }

    private void Publish(string channel, int number, long tick = 0) =>
        _voice.Publish(new Publication(channel, Restore(number)), tick);

    private List<MessageStamp?> Stamps()
    {
        _listener.Step(TimeSpan.Zero);
        var stamps = _listener.Heard.Select(message => message.Stamp).ToList();
        _listener.News();
        return stamps;
    }
}
