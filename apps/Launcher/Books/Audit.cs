using ScAi.Messages;

namespace ScAi.Launcher.Books;

/// <summary>Holds the ground's ledger against the satellites' own books.</summary>
internal static class Audit
{
    /// <summary>Every way in which the books do not balance; empty when they do. All amounts are exact, so nothing is rounded.</summary>
    public static List<string> Disagreements(IReadOnlyList<LedgerEntry> ledger, IReadOnlyDictionary<int, SatelliteBooks> satellites)
    {
        var wrong = new List<string>();
        var bySatellite = ledger.ToLookup(entry => entry.SatelliteId);
        foreach (var books in satellites.Values)
        {
            var entries = bySatellite[books.Id].ToList();
            var offloaded = DataVolume.FromBits(entries.Sum(entry => entry.Offloaded.Bits));
            Check(wrong, books, "start and generated = stored + offloaded + lost",
                books.Initial + books.Generated, books.Stored + books.Offloaded + books.Lost);
            Check(wrong, books, "offloaded by the ledger = by the satellite", offloaded, books.Offloaded);
            Check(wrong, books, "links by the ledger = by the satellite", entries.Count, books.Links);
            Check(wrong, books, "link cost in $ by the ledger = by the satellite", entries.Sum(entry => entry.CostDollars), books.LinkCostDollars);
        }

        wrong.AddRange(bySatellite
            .Where(group => !satellites.ContainsKey(group.Key))
            .Select(group => $"satellite {group.Key}: in the ledger, but it keeps no books"));
        return wrong;
    }

    private static void Check<T>(List<string> wrong, SatelliteBooks books, string rule, T left, T right)
        where T : IEquatable<T>
    {
        if (!left.Equals(right))
        {
            wrong.Add($"{books.Name}: {rule}: {left} against {right}");
        }
    }
}
