using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Contacts;

/// <summary>Finds when sites see satellites: every window, with its edges to the microsecond.</summary>
/// <remarks>
/// <para>Edges and culminations are roots of the elevation over the mask (its rate, for culminations), bracketed so that no
/// pass is lost, however short, and polished to better than 1e-8 s.</para>
/// <para>A crossing is a pure function of satellite and site: it has the same microsecond whatever interval it is found in,
/// and whatever other sites are asked about with it. No refraction; UT1 = UTC, no polar motion.</para>
/// <para>Safe to share between threads.</para>
/// </remarks>
public sealed class ContactFinder
{
    private readonly SiteGeometry[] geometries;

    /// <summary>Prepares a list of sites.</summary>
    public ContactFinder(IReadOnlyList<ContactSite> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        Sites = [.. sites];
        geometries = [.. sites.Select(site => new SiteGeometry(site))];
    }

    /// <summary>The sites, in the order that <see cref="Contact.SiteIndex"/> counts.</summary>
    public IReadOnlyList<ContactSite> Sites { get; }

    /// <summary>The contacts of one satellite with every site, by site and then by time; the satellite is propagated once for all.</summary>
    /// <param name="satellite">Who is looked for.</param>
    /// <param name="from">Inclusive; a contact that is already open starts there with <see cref="ContactEdge.IntervalEdge"/>.</param>
    /// <param name="to">Exclusive; a contact that is still open ends there with <see cref="ContactEdge.IntervalEdge"/>.</param>
    public IReadOnlyList<Contact> Find(Sgp4 satellite, ScenarioTime from, ScenarioTime to)
    {
        ArgumentNullException.ThrowIfNull(satellite);
        var contacts = new List<Contact>();
        new ContactSearch(geometries).Find(satellite, from, to, contacts);
        return contacts;
    }

    /// <summary>The contacts of one satellite with one site, by time.</summary>
    public static IReadOnlyList<Contact> Find(Sgp4 satellite, ContactSite site, ScenarioTime from, ScenarioTime to) =>
        new ContactFinder([site]).Find(satellite, from, to);
}
