using ScAi.Federation.Messaging;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Launcher.Replaying;
using ScAi.Messages;
using ScAi.Recordings;
using ScAi.Time;

namespace ScAi.Launcher.Tests.Replaying;

public sealed class ReplayerTests : IDisposable
{
    private static readonly Topics s_topics = new("downlink", new AppNames());
    private readonly string _folder = Directory.CreateTempSubdirectory("scai-test-").FullName;
    private readonly WireCodec _codec = new(WireUnits.Documented, new AppNames());
    private readonly ManualTimeProvider _clock = new();
    private readonly InMemoryBroker _broker = new();

    [Fact]
    public void Step_AtMax_SaysEverythingByteByByteInOrderStrangersToo()
    {
        var told = Tell();
        var heard = Replay(told, rate: null);

        Assert.Equal(told.Select(message => message.Topic), heard.Select(message => message.Topic));
        Assert.Equal(
            told.Select(message => Convert.ToHexString(message.Payload.Span)), heard.Select(message => Convert.ToHexString(message.Payload.Span)));
        Assert.Equal(told.Select(message => message.Stamp), heard.Select(message => message.Stamp));
    }

    [Fact]
    public void Step_AtARate_WaitsForTheWallClock()
    {
        var listener = new Ear(_broker, "downlink/#");
        using var replayer = Start(Tell(), new ReplayRequest(File, null, 60, null, []));

        // Scenario time runs from the grant at 07:00; 60 times as fast, 07:02 is 2 s later.
        Drive(replayer, TimeSpan.Zero);
        Assert.Equal(T("07:00:00"), Last(listener));
        Drive(replayer, TimeSpan.FromSeconds(1.9));
        Assert.Equal(T("07:01:00"), Last(listener));
        Drive(replayer, TimeSpan.FromSeconds(0.1));
        Assert.Equal(T("07:02:00"), Last(listener));
        Drive(replayer, TimeSpan.FromSeconds(60));
        Assert.True(replayer.IsFinished);
    }

    [Fact]
    public void Step_FromATime_TellsThePictureAsOfThenFirst()
    {
        var heard = Replay(Tell(), rate: null, from: T("07:03:00"));

        var firstNews = heard.FindIndex(message => message.Record is TimeGrant { Grant: 3 });
        var picture = heard[..firstNews];
        Assert.Equal(T("07:02:00"), picture.Select(message => message.Record).OfType<SatelliteState>().Single().Time);
        Assert.Single(picture, message => message.Record is LinkStart);
        Assert.Single(picture, message => message.Record is AliveStatus);
        Assert.Single(picture, message => message.Topic.App == "weather");
        Assert.DoesNotContain(picture, message => message.Record is TimeGrant or LinkCharge);
        Assert.Equal(Tell().SkipWhile(message => message.Record is not TimeGrant { Grant: 3 }).Select(message => message.Topic),
            heard[firstNews..].Select(message => message.Topic));
    }

    [Fact]
    public void Step_WithFiltersAndAnotherPrefix_SaysOnlyThatAndThere()
    {
        var heard = Replay(Tell(), rate: null, prefix: "again", topics: ["ground/#", "downlink/+/clouds"]);

        Assert.All(heard, message => Assert.Equal("again", message.Topic.Prefix));
        Assert.Equal(["ground", "weather"], heard.Select(message => message.Topic.App).Distinct().Order());
    }

    [Fact]
    public void Step_SomebodyComesLate_IsToldThePicture()
    {
        using var replayer = Start(Tell(), new ReplayRequest(File, null, 60, null, []));
        Drive(replayer, TimeSpan.Zero);
        Drive(replayer, TimeSpan.FromSeconds(2));
        var latecomer = new Ear(_broker, "downlink/#");
        latecomer.Say(new BusMessage(s_topics.AliveOf("late"), new AliveStatus("late", true, "L1"), Retain: true));

        Drive(replayer, TimeSpan.Zero);
        latecomer.Listen();

        var states = latecomer.Heard.Select(message => message.Record).OfType<SatelliteState>();
        Assert.Equal(T("07:02:00"), Assert.Single(states).Time);
        Assert.True(replayer.Repeated > 0);
    }

    [Fact]
    public void Open_FromAfterTheEnd_SaysWhatWasExpected()
    {
        var wrong = Assert.Throws<InvalidDataException>(() => Start(Tell(), new ReplayRequest(File, null, null, T("23:00:00"), [])));

        Assert.StartsWith("--from: expected a time before the end", wrong.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File => Path.Combine(_folder, Recording.FileName);

    private List<BusMessage> Replay(
        List<BusMessage> told, double? rate, ScenarioTime? from = null, string? prefix = null, params string[] topics)
    {
        var ear = new Ear(_broker, "#");
        using var replayer = Start(told, new ReplayRequest(File, prefix, rate, from, topics));
        Drive(replayer, TimeSpan.Zero);
        ear.Listen();
        Assert.True(replayer.IsFinished);
        return ear.Heard;
    }

    private Replayer Start(List<BusMessage> told, ReplayRequest request)
    {
        using (var writer = new RecordingWriter(File, _codec))
        {
            told.ForEach(message => writer.Add(message, _clock.GetUtcNow()));
        }

        var replayer = new Replayer(request, _codec, _broker.Connect(), () => 0, _clock);
        replayer.Open();
        return replayer;
    }

    /// <summary>Moves the clock on and lets the replayer do what is due.</summary>
    private void Drive(Replayer replayer, TimeSpan by)
    {
        _clock.Advance(by);
        for (var i = 0; i < 5 && !replayer.IsFinished; i++)
        {
            replayer.Step(TimeSpan.Zero);
        }
    }

    private static ScenarioTime Last(Ear listener)
    {
        listener.Listen();
        return listener.Heard.Select(message => message.Record).OfType<SatelliteState>().Last().Time;
    }

    private List<BusMessage> Tell()
    {
        var told = new List<BusMessage>();
        Say(s_topics.AliveOf("ground"), new AliveStatus("ground", true, "g1"), -1);
        for (var minute = 0; minute < 6; minute++)
        {
            var now = T($"07:{minute:00}:00");
            Say(s_topics.ManagerGrant, new TimeGrant(minute, now, now + TimeSpan.FromMinutes(1), new Dictionary<string, int>()), minute);
            Say(s_topics.SatelliteLocation, new SatelliteState(
                0, "zero", minute, 0, 500_000, DataVolume.FromGigabytes(minute), false, null, 0, 0, now), minute);
            var clouds = new Topic("downlink", "weather", "clouds");
            var payload = System.Text.Encoding.UTF8.GetBytes($"{{ \"cover\" : {minute},\n \"of\":\"sky\" }}");
            told.Add(new BusMessage(clouds, _codec.Decode(clouds, payload), Payload: payload));
            if (minute is 1 or 4)
            {
                Say(s_topics.GroundLinkStart, new LinkStart(5, 0, "zero", minute, now, DataVolume.Zero), minute);
            }

            if (minute == 3)
            {
                Say(s_topics.GroundLinkCharge, new LinkCharge(
                    5, 0, "zero", 1, now, TimeSpan.FromMinutes(2), DataVolume.Zero, 1, 1, 1), minute);
            }
        }

        return told;

        void Say(Topic topic, IWireRecord record, int tick) =>
            told.Add(new BusMessage(topic, record, Stamp: new MessageStamp("r1", tick, told.Count), Payload: _codec.Encode(record)));
    }

    private static ScenarioTime T(string clock) =>
        ScenarioTime.TryParse($"2023-08-01T{clock}Z", out var time) ? time : throw new FormatException(clock);

    private sealed class Ear : IBusReceiver
    {
        private readonly InMemoryBus _bus;

        public Ear(InMemoryBroker broker, string filter)
        {
            _bus = broker.Connect();
            _bus.Subscribe(filter, QualityOfService.AtLeastOnce);
            _bus.Open(null, this);
        }

        public List<BusMessage> Heard { get; } = [];

        public void Listen()
        {
            while (_bus.Pump(TimeSpan.Zero))
            {
            }
        }

        public void Say(in BusMessage message) => _bus.Publish(message);

        public void Connected()
        {
        }

        public void Disconnected(string reason)
        {
        }

        public void Received(in BusMessage message) => Heard.Add(message);
    }
}
