using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Contacts;

/// <summary>Finds when sites see satellites: every window, with its edges to the microsecond.</summary>
/// <remarks>
/// <para>Edges and culminations are roots of the elevation over the mask (its rate, for culminations), bracketed so that no
/// pass is lost, however short, and polished to better than 1e-8 s.</para>
/// <para>A crossing is a pure function of satellite and site: it has the same microsecond whatever interval it is found in,
/// and whatever other sites are asked about with it. Without options: no refraction, UT1 = UTC, no polar motion.</para>
/// <para>Safe to share between threads.</para>
/// </remarks>
public sealed class ContactFinder
{
    private readonly SiteGeometry[] geometries;
    private readonly ContactOptions options;

    // The last search's memory, for whoever asks next.
    private ContactSearch? spare;

    /// <summary>Prepares a list of sites.</summary>
    /// <param name="sites">Where to look from.</param>
    /// <param name="options">What else to take into account.</param>
    public ContactFinder(IReadOnlyList<ContactSite> sites, ContactOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sites);
        Sites = [.. sites];
        this.options = options ?? new ContactOptions();
        geometries = [.. sites.Select(site => new SiteGeometry(site, this.options.Refraction))];
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
        var search = Interlocked.Exchange(ref spare, null) ?? new ContactSearch(geometries, options);
        search.Find(satellite, from, to, contacts);
        spare = search;
        return contacts;
    }

    /// <summary>The contacts of many satellites, on several cores; each is propagated once for all sites.</summary>
    /// <param name="satellites">Who is looked for.</param>
    /// <param name="from">As for one satellite.</param>
    /// <param name="to">As for one satellite.</param>
    /// <param name="cores">How many threads may work at once.</param>
    /// <param name="receive">
    /// Called once per satellite with its place in the list and its contacts, from any thread and in any order; the list is
    /// only good during the call.
    /// </param>
    /// <param name="cancellation">Stops between satellites; throws <see cref="OperationCanceledException"/>.</param>
    public void Find(
        IReadOnlyList<Sgp4> satellites, ScenarioTime from, ScenarioTime to, int cores,
        Action<int, IReadOnlyList<Contact>> receive, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(satellites);
        ArgumentNullException.ThrowIfNull(receive);
        ArgumentOutOfRangeException.ThrowIfLessThan(cores, 1);
        Parallel.For(
            0, satellites.Count,
            new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancellation },
            () => (Search: new ContactSearch(geometries, options), Contacts: new List<Contact>()),
            (index, _, own) =>
            {
                own.Contacts.Clear();
                own.Search.Find(satellites[index], from, to, own.Contacts);
                receive(index, own.Contacts);
                return own;
            },
            _ => { });
    }

    /// <summary>The contacts of many satellites, in their order.</summary>
    /// <param name="satellites">Who is looked for.</param>
    /// <param name="from">As for one satellite.</param>
    /// <param name="to">As for one satellite.</param>
    /// <param name="cores">How many threads may work at once.</param>
    public IReadOnlyList<IReadOnlyList<Contact>> Find(
        IReadOnlyList<Sgp4> satellites, ScenarioTime from, ScenarioTime to, int cores = 1)
    {
        ArgumentNullException.ThrowIfNull(satellites);
        var all = new IReadOnlyList<Contact>[satellites.Count];
        Find(satellites, from, to, cores, (index, contacts) => all[index] = [.. contacts]);
        return all;
    }

    /// <summary>The contacts of one satellite with one site, by time.</summary>
    public static IReadOnlyList<Contact> Find(Sgp4 satellite, ContactSite site, ScenarioTime from, ScenarioTime to) =>
        new ContactFinder([site]).Find(satellite, from, to);
}
