using ScAi.Orbits.Contacts;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Contacts;

public class ContactFinderTests
{
    [Fact]
    public void Find_DayOfTheDownlinkScenario_EdgesLieOnTheMask()
    {
        var finder = new ContactFinder(A.DownlinkStations());
        foreach (var elements in A.DownlinkSatellites())
        {
            var satellite = new Sgp4(elements);
            var contacts = finder.Find(satellite, A.August1, A.August1 + TimeSpan.FromDays(1));

            Assert.NotEmpty(contacts);
            foreach (var contact in contacts)
            {
                var mask = finder.Sites[contact.SiteIndex].Mask.LowestDegrees;
                foreach (var (point, edge) in new[] { (contact.Rise, contact.StartEdge), (contact.Set, contact.EndEdge) })
                {
                    if (edge == ContactEdge.Crossing)
                    {
                        Assert.Equal(mask, point.ElevationDegrees, 1e-6);
                    }

                    Assert.Equal(Look(satellite, finder.Sites[contact.SiteIndex], point.Time).ElevationDegrees, point.ElevationDegrees, 1e-9);
                }

                Assert.True(contact.MaxElevationDegrees >= mask);
            }
        }
    }

    [Fact]
    public void Find_DayCutIntoSlabs_GivesTheSameMicroseconds()
    {
        var finder = new ContactFinder(A.DownlinkStations());
        var end = A.August1 + TimeSpan.FromDays(1);
        foreach (var elements in A.DownlinkSatellites())
        {
            var satellite = new Sgp4(elements);
            var whole = Crossings(finder.Find(satellite, A.August1, end));
            foreach (var slab in new[] { TimeSpan.FromSeconds(37), TimeSpan.FromMinutes(10), TimeSpan.FromHours(5) })
            {
                var cut = new SortedSet<(long, int, bool)>();
                for (var from = A.August1; from < end; from += slab)
                {
                    cut.UnionWith(Crossings(finder.Find(new Sgp4(elements), from, ScenarioTime.Min(from + slab, end))));
                }

                Assert.Equal(whole, cut);
            }
        }
    }

    private static SortedSet<(long, int, bool)> Crossings(IReadOnlyList<Contact> contacts) => [..
        contacts.Where(c => c.StartEdge == ContactEdge.Crossing).Select(c => (c.Start.UnixMicroseconds, c.SiteIndex, true)),
        .. contacts.Where(c => c.EndEdge == ContactEdge.Crossing).Select(c => (c.End.UnixMicroseconds, c.SiteIndex, false))];

    private static LookAngles Look(Sgp4 satellite, ContactSite site, ScenarioTime time)
    {
        satellite.Propagate(time, out var state);
        return new GroundSite(site.Position).Look(state.ToEarthFixed(time));
    }
}
