using ScAi.Constellations.Catalogue.Items;
using ScAi.Orbits.Elements;

namespace ScAi.Constellations.Catalogue.Imports;

/// <summary>Reads satellites from files of element sets: two-line sets and OMM in all its forms.</summary>
internal static class ElementFile
{
    public static ImportedFile Read(string text)
    {
        var document = ElementSetText.Read(text);
        var satellites = document.ElementSets.Select((set, i) => new ImportedSatellite(
            0,
            new Satellite
            {
                Name = NameOf(set),
                CatalogueNumber = set.CatalogueNumber > 0 ? set.CatalogueNumber : null,
                InternationalDesignator = set.ObjectId,
                Elements = Elements.Of(set),
            },
            null)).ToList();
        var problems = document.Problems.Select(problem => new ImportProblem(problem.Line, null, problem.ToString())).ToList();
        if (satellites.Count == 0 && problems.Count == 0)
        {
            problems.Add(new ImportProblem(1, null, "expected element sets: two-line sets, or OMM as JSON, CSV, XML or KVN"));
        }

        return new ImportedFile(
            null, satellites, problems, [.. document.Remarks.Select(remark => new ImportProblem(remark.Line, null, remark.ToString()))]);
    }

    private static string NameOf(ElementSet set) =>
        string.IsNullOrWhiteSpace(set.ObjectName) ? $"Satellite {set.CatalogueNumber}" : set.ObjectName.Trim();
}
