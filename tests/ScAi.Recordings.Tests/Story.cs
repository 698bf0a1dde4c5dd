using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Recordings.Tests;

/// <summary>A made-up run with everything in it that a recording may hold, the same for the same seed.</summary>
internal static class Story
{
    public static readonly DateTimeOffset Wall = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Topics s_topics = new("downlink", new AppNames());

    public static WireCodec Codec { get; } = new(WireUnits.Documented, new AppNames());

    public static Scenario Scenario { get; } = A.Scenario(
        stations: [A.Station(1), A.Station(2), A.Station(3)],
        satellites: [.. Enumerable.Range(0, 20).Select(id => A.Satellite(id, capacityGigabits: 40, initialUse: 0.25, megabitsPerSecond: 10))],
        start: "07:00:00",
        stop: "12:00:00");

    /// <summary>The messages, each with its payload as a network would bring it.</summary>
    public static List<BusMessage> Tell(int seed, int minutes = 240)
    {
        var random = new Random(seed);
        var told = new List<BusMessage>();
        var counts = new Dictionary<string, long>();
        long tick = -1;
        Say(s_topics.AliveOf("ground"), new AliveStatus("ground", true, "g1"), false);
        Say(s_topics.AliveOf("observer"), new AliveStatus("observer", true, "o1"), false);
        Say(s_topics.ModeOf("ground"), new ModeStatus("ground", FederateMode.Executing), false);
        Say(s_topics.ManagerInit, new InitCommand(A.T("07:00:00"), A.T("12:00:00"), ["ground"]), true);
        foreach (var plan in Scenario.Satellites.Satellites)
        {
            Say(s_topics.SatelliteReady, new SatelliteReady(plan.Id, plan.Name, plan.RecorderCapacity, plan.InstrumentRate), true);
        }

        var links = new Dictionary<int, (LinkStart Start, decimal Cost)>();
        var nextLink = new int[20];
        var costs = new decimal[20];
        for (var minute = 0; minute < minutes; minute++)
        {
            tick++;
            var now = A.T("07:00:00") + TimeSpan.FromMinutes(minute);
            Say(s_topics.ManagerGrant, new TimeGrant(tick, now, now + TimeSpan.FromMinutes(1), new Dictionary<string, int>()), true);
            Say(s_topics.ManagerRun, new RunStatus(
                "r1", "test", RunPhase.Running, A.T("07:00:00"), A.T("12:00:00"), now, tick, null, [], told.Count), true);
            for (var id = 0; id < 20; id++)
            {
                var at = now + TimeSpan.FromSeconds(random.Next(60));
                if (links.Remove(id, out var open))
                {
                    var offloaded = DataVolume.Min(open.Start.Data, A.Station().DownlinkRate * (at - open.Start.Start));
                    costs[id] += open.Cost;
                    Say(s_topics.GroundLinkCharge, new LinkCharge(
                        open.Start.GroundId, id, $"satellite {id}", open.Start.LinkId, at, at - open.Start.Start, offloaded,
                        open.Cost, costs[id], costs.Sum()), true);
                }
                else if (random.Next(10) == 0)
                {
                    var start = new LinkStart(random.Next(1, 4), id, $"satellite {id}", nextLink[id]++, at, DataVolume.FromGigabits(random.Next(5)));
                    links[id] = (start, random.Next(100) / 8m);
                    Say(s_topics.GroundLinkStart, start, true);
                }

                Say(s_topics.SatelliteLocation, new SatelliteState(
                    id, $"satellite {id}", random.Next(-90, 90) / 1.1, random.Next(-180, 180) / 1.3, 800_000.125,
                    DataVolume.FromGigabits(random.NextDouble() * 40), random.Next(3) == 0, random.Next(3) == 0 ? random.Next(1, 4) : null,
                    nextLink[id], costs[id], at), true);
            }

            if (minute % 30 == 10)
            {
                var until = now + TimeSpan.FromMinutes(15);
                Say(s_topics.OutageReport, new OutageReport(1 + minute / 30 % 3, now, TimeSpan.FromMinutes(20), until), true);
            }

            if (minute % 30 == 25)
            {
                Say(s_topics.OutageRestore, new OutageRestore(1 + minute / 30 % 3, now), true);
            }

            Raw(new Topic("downlink", "weather", "clouds/now"), $$"""{"time":"{{now}}","cover":{{random.Next(100)}}}""");
            Raw(s_topics.OutageReport, "not JSON\n\"");
        }

        return told;

        void Say(Topic topic, IWireRecord record, bool isStamped) =>
            told.Add(new BusMessage(topic, record, Stamp: isStamped ? StampOf(topic) : null, Payload: Codec.Encode(record)));

        void Raw(Topic topic, string text)
        {
            var payload = System.Text.Encoding.UTF8.GetBytes(text);
            told.Add(new BusMessage(topic, Codec.Decode(topic, payload), Payload: payload));
        }

        MessageStamp StampOf(Topic topic)
        {
            var sequence = counts.GetValueOrDefault(topic.Text);
            counts[topic.Text] = sequence + 1;
            return new MessageStamp("r1", tick, sequence);
        }
    }

    /// <summary>Records messages, a millisecond of wall clock apart.</summary>
    public static void Record(string file, IEnumerable<BusMessage> messages)
    {
        using var writer = new RecordingWriter(file, Codec);
        var i = 0;
        foreach (var message in messages)
        {
            writer.Add(message, Wall.AddMilliseconds(i++));
        }
    }
}
