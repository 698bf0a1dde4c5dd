using ScAi.Recordings.History;
using ScAi.Time;

namespace ScAi.Recordings.Contacts;

/// <summary>
/// Contacts and what became of them as a run goes on. A contact is looked at again while it lasts and a while after, for news of
/// links and outages comes late; after that it stands.
/// </summary>
internal sealed class ContactBook(ContactPlan plan, ContactFates fates)
{
    /// <summary>How many contacts a state delivers at most; of larger constellations, those of the first satellites.</summary>
    public const int MostDelivered = 20_000;

    private static readonly TimeSpan NewsMayBeLate = TimeSpan.FromMinutes(5);
    private const int Looks = 20;
    private readonly Contact?[] _contacts = new Contact?[plan.Count];
    private readonly Contact?[] _told = new Contact?[plan.Count];
    private readonly SortedSet<int> _open = [];
    private readonly Changes _changes = new();
    private readonly HashSet<int>? _delivered = Delivered(plan);
    private ScenarioTime _lookedAt = ScenarioTime.MinValue;
    private int _next;
    private (int Outage, int Contention, TimeSpan Time) _standing;

    /// <summary>Contacts lost to outages and to contention, and the time of both, so far.</summary>
    public (int Outage, int Contention, TimeSpan Time) Missed
    {
        get
        {
            var sum = _standing;
            foreach (var place in _open)
            {
                sum = Plus(sum, _contacts[place]!);
            }

            return sum;
        }
    }

    /// <summary>Looks at what has begun.</summary>
    public void Look(ScenarioTime now)
    {
        if (now == _lookedAt)
        {
            return;
        }

        _lookedAt = now;
        for (; _next < plan.Count && plan.Contacts[_next].Start <= now; _next++)
        {
            _open.Add(_next);
        }

        var over = new List<int>();
        foreach (var place in _open)
        {
            var contact = _contacts[place] = fates.Of(plan.Contacts[place], now);
            if (_told[place] is not { } before || IsNews(before, contact))
            {
                _told[place] = contact;
                _changes.Mark(place);
            }

            if (contact.End + NewsMayBeLate < now)
            {
                over.Add(place);
            }
        }

        foreach (var place in over)
        {
            _open.Remove(place);
            _standing = Plus(_standing, _contacts[place]!);
        }
    }

    /// <summary>All contacts that are delivered, those ahead too.</summary>
    public List<Contact> All(ScenarioTime now)
    {
        Look(now);
        var contacts = new List<Contact>(Math.Min(plan.Count, MostDelivered));
        for (var place = 0; place < plan.Count; place++)
        {
            if (IsDelivered(place))
            {
                contacts.Add(At(place));
            }
        }

        return contacts;
    }

    /// <summary>The contacts of a satellite, of a station or of both.</summary>
    public List<Contact> Of(int? satellite, int? station, ScenarioTime now)
    {
        Look(now);
        return [.. Enumerable.Range(0, plan.Count)
            .Where(place => (satellite is null || plan.Contacts[place].Satellite == satellite)
                && (station is null || plan.Contacts[place].Station == station))
            .Select(At)];
    }

    public List<Contact>? TakeChanges()
    {
        var changed = _changes.Any ? _changes.Take().Where(IsDelivered).Select(At).ToList() : null;
        return changed is { Count: > 0 } ? changed : null;
    }

    private Contact At(int place) => _contacts[place] ?? Ahead(plan.Contacts[place]);

    private static Contact Ahead(in PlannedContact contact) => new(
        contact.Satellite, contact.Station, contact.Start, contact.End, Math.Round(contact.MaxElevation, 2),
        [new ContactPart(contact.Start, contact.End, ContactFate.Ahead)]);

    private bool IsDelivered(int place) => _delivered is null || _delivered.Contains(plan.Contacts[place].Satellite);

    /// <summary>Whether fates have changed, or time has moved on by a good part of the contact.</summary>
    private bool IsNews(Contact before, Contact after)
    {
        if (before.Parts.Count != after.Parts.Count)
        {
            return true;
        }

        var step = (after.End - after.Start) / Looks;
        for (var i = 0; i < after.Parts.Count; i++)
        {
            var moved = (after.Parts[i].Start - before.Parts[i].Start).Duration();
            if (before.Parts[i].Fate != after.Parts[i].Fate || moved > step || moved > TimeSpan.Zero && after.End <= _lookedAt)
            {
                return true;
            }
        }

        return false;
    }

    private static (int Outage, int Contention, TimeSpan Time) Plus((int Outage, int Contention, TimeSpan Time) sum, Contact contact)
    {
        var (outage, contention) = (false, false);
        foreach (var part in contact.Parts)
        {
            outage |= part.Fate == ContactFate.Outage;
            contention |= part.Fate == ContactFate.Contention;
            if (part.Fate is ContactFate.Outage or ContactFate.Contention)
            {
                sum.Time += part.End - part.Start;
            }
        }

        return (sum.Outage + (outage ? 1 : 0), sum.Contention + (contention ? 1 : 0), sum.Time);
    }

    private static HashSet<int>? Delivered(ContactPlan plan)
    {
        if (plan.Count <= MostDelivered)
        {
            return null;
        }

        var satellites = new HashSet<int>();
        var count = 0;
        foreach (var group in plan.Contacts.GroupBy(contact => contact.Satellite).OrderBy(group => group.Key))
        {
            count += group.Count();
            if (count > MostDelivered)
            {
                break;
            }

            satellites.Add(group.Key);
        }

        return satellites;
    }
}
