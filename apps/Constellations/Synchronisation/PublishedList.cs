using ScAi.Orbits.Elements;

namespace ScAi.Constellations.Synchronisation;

/// <summary>The good records of a published list, and what was wrong with the rest.</summary>
/// <param name="Elements">One per catalogue number.</param>
/// <param name="Problems">In words, with lines.</param>
public sealed record PublishedList(IReadOnlyList<ElementSet> Elements, IReadOnlyList<string> Problems)
{
    /// <summary>Reads a list; where a catalogue number comes twice the newest elements count.</summary>
    public static PublishedList Read(string text)
    {
        var document = ElementSetText.Read(text);
        var problems = document.Problems.Select(problem => problem.ToString()).ToList();
        var newest = new Dictionary<int, ElementSet>();
        foreach (var elements in document.ElementSets)
        {
            if (elements.CatalogueNumber == 0)
            {
                problems.Add($"'{elements.ObjectName}': expected a catalogue number, found 0");
            }
            else if (!newest.TryGetValue(elements.CatalogueNumber, out var known))
            {
                newest.Add(elements.CatalogueNumber, elements);
            }
            else
            {
                problems.Add($"catalogue number {elements.CatalogueNumber} comes twice; the newest elements are taken");
                newest[elements.CatalogueNumber] = elements.Epoch > known.Epoch ? elements : known;
            }
        }

        return new PublishedList([.. newest.Values], problems);
    }
}
