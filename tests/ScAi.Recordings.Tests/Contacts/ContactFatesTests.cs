using ScAi.Messages;
using ScAi.Recordings.Contacts;
using ScAi.Recordings.History;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Recordings.Tests.Contacts;

public class ContactFatesTests
{
    /// <summary>Against the definitions, second by second, for random links, outages and numbers of antennas.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Of_RandomRuns_IsWhatTheDefinitionsSayAtEverySecond(int seed)
    {
        var random = new Random(seed);
        var antennas = new[] { 0, 1, 2 };
        var scenario = A.Scenario(stations: [A.Station(1, antennas[1]), A.Station(2, antennas[2])]);
        var links = new LinkBook();
        var outages = new OutageBook();
        var truth = new List<(int Satellite, int Station, int From, int To)>();
        for (var satellite = 0; satellite < 5; satellite++)
        {
            var (at, number) = (0, 0);
            while ((at += random.Next(30, 300)) < 3000)
            {
                var (station, length) = (random.Next(1, 3), random.Next(30, 400));
                var (isOpen, name) = (at + length > 3000, $"satellite {satellite}");
                links.See(new LinkStart(station, satellite, name, number, At(at), DataVolume.Zero));
                if (!isOpen)
                {
                    links.See(new LinkCharge(station, satellite, name, number, At(at + length), TimeSpan.FromSeconds(length), DataVolume.Zero, 0, 0, 0));
                }

                truth.Add((satellite, station, at, isOpen ? 3000 : at + length));
                at += length;
                number++;
            }
        }

        var outs = new List<(int Station, int From, int To)>();
        for (var at = random.Next(500); at < 3000; at += random.Next(700, 1500))
        {
            var (station, length) = (random.Next(1, 3), random.Next(100, 600));
            outages.See(new OutageReport(station, At(at), TimeSpan.FromSeconds(length), At(at + length)));
            outages.See(new OutageRestore(station, At(at + length)));
            outs.Add((station, at, at + length));
        }

        var fates = new ContactFates(links, outages, scenario);
        for (var i = 0; i < 40; i++)
        {
            var (satellite, station, from) = (random.Next(5), random.Next(1, 3), random.Next(0, 3200));
            var contact = fates.Of(new PlannedContact(satellite, station, At(from), At(from + random.Next(10, 700)), 45), now: At(3000));

            Assert.Equal(contact.Start, contact.Parts[0].Start);
            Assert.Equal(contact.End, contact.Parts[^1].End);
            Assert.All(contact.Parts.Zip(contact.Parts.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
            for (var second = from; At(second) < contact.End; second++)
            {
                var part = contact.Parts.Single(part => part.Start <= At(second) && At(second) < part.End);
                Assert.Equal(Expected(satellite, station, second), part.Fate);
            }
        }

        ContactFate Expected(int satellite, int station, int second)
        {
            var going = truth.Where(link => link.From <= second && second < link.To).ToList();
            return second >= 3000 ? ContactFate.Ahead
                : going.Exists(link => link.Satellite == satellite && link.Station == station) ? ContactFate.Linked
                : going.Exists(link => link.Satellite == satellite) ? ContactFate.Elsewhere
                : outs.Exists(outage => outage.Station == station && outage.From <= second && second < outage.To) ? ContactFate.Outage
                : going.Count(link => link.Station == station) >= antennas[station] ? ContactFate.Contention
                : ContactFate.Unused;
        }
    }

    [Fact]
    public void TakeUpdate_AContactBeginsAndIsLinked_TellsItAgain()
    {
        var scenario = A.Scenario(start: "00:00:00", stop: "23:00:00");
        var plan = ContactPlan.Find(scenario, 1);
        var contact = plan.Contacts[0];
        var history = new RunHistory(RunSource.Live("downlink", ""), scenario);
        history.Follow(plan);
        var topics = new Topics("downlink", new AppNames());
        Assert.All(history.State("1-0", Story.Wall).Contacts, each => Assert.Equal(ContactFate.Ahead, Assert.Single(each.Parts).Fate));
        Assert.True(history.State("1-0", Story.Wall).Predicted);

        See(topics.GroundLinkStart, new LinkStart(5, 0, "satellite 0", 0, contact.Start, DataVolume.FromGigabits(1)));
        See(topics.ManagerGrant, new TimeGrant(1, contact.Start + TimeSpan.FromMinutes(1), contact.End, new Dictionary<string, int>()));

        var told = Assert.Single(history.TakeUpdate("1-1", Story.Wall)!.Contacts!);
        Assert.Equal([ContactFate.Linked, ContactFate.Ahead], told.Parts.Select(part => part.Fate));
        Assert.Equal(contact.Start, told.Start);

        void See(Topic topic, IWireRecord record) => history.See(new Federation.Messaging.BusMessage(topic, record), Story.Wall);
    }

    private static ScenarioTime At(int second) => A.T("07:00:00") + TimeSpan.FromSeconds(second);
}
