using System.Data.Common;
using System.Text.Json.Nodes;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Shelves;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Imports;

/// <summary>Takes the satellites of a file over: all of them or, unless it is asked to be lenient, none.</summary>
internal sealed class Importer(
    Database database, Shelf<Satellite> satellites, Shelf<Sensor> sensors, Shelf<Constellation> constellations, Members members)
{
    private const int MostProblems = 1000;

    /// <summary>Imports a file.</summary>
    /// <param name="caller">Whose the items will be.</param>
    /// <param name="text">The file.</param>
    /// <param name="wish">What is asked for beside it.</param>
    /// <param name="cancellation">Gives up; nothing is kept.</param>
    /// <exception cref="ProblemException">Something is wrong with the file; lists every bad record.</exception>
    public async Task<ImportReport> ImportAsync(Caller caller, string text, ImportWish wish, CancellationToken cancellation)
    {
        var file = wish.IsDocumented || ConstellationFile.Is(text) ? ConstellationFile.Read(text) : ElementFile.Read(text);
        var problems = file.Problems.ToList();
        var good = file.Satellites.Where(item => IsGood(item, problems)).ToList();
        if (problems.Count > 0 && (!wish.IsLenient || good.Count == 0))
        {
            throw new ProblemException(Problem.Invalid("file", $"{problems.Count} of its records cannot be taken over") with
            {
                Detail = "Nothing was imported. With lenient=true the good records are taken over.",
                More = new JsonObject { ["problems"] = System.Text.Json.JsonSerializer.SerializeToNode(problems.Take(MostProblems), CatalogueJson.Options) },
            });
        }

        var name = wish.Name ?? file.Name;
        if (wish.MakesConstellation && name is null)
        {
            throw new ProblemException(Problem.Invalid("name", "a name for the constellation is required, since the file has none"));
        }

        var id = await database.WriteAsync(connection => KeepAsync(connection, caller, wish, name, good), cancellation);
        return new ImportReport(
            id, name, good.Count, good.Count(item => item.Sensor is not null), [.. problems.Take(MostProblems)], [.. file.Remarks.Take(MostProblems)]);
    }

    private async Task<long?> KeepAsync(
        DbConnection connection, Caller caller, ImportWish wish, string? name, List<ImportedSatellite> good)
    {
        var ids = new List<long>();
        foreach (var item in good)
        {
            var id = await satellites.AddAsync(connection, caller, item.Satellite, wish.IsShared);
            ids.Add(id);
            if (item.Sensor is { } sensor)
            {
                await sensors.AddAsync(connection, caller, sensor with { SatelliteId = id }, wish.IsShared);
            }
        }

        if (!wish.MakesConstellation)
        {
            return null;
        }

        var constellation = await constellations.AddAsync(
            connection, caller, new Constellation { Name = name!, Kind = wish.Kind }, wish.IsShared);
        await members.AddAsync(connection, constellation, ids);
        return constellation;
    }

    private static bool IsGood(ImportedSatellite item, List<ImportProblem> problems)
    {
        var check = new FieldCheck();
        ItemRules.Check(item.Satellite, check);
        try
        {
            check.ThrowIfAny();
            SatelliteRule.Completed(item.Satellite);
            return true;
        }
        catch (ProblemException wrong)
        {
            problems.AddRange(wrong.Problem.Errors.Select(error =>
                new ImportProblem(item.Line, item.Satellite.Name, $"{error.Key}: {string.Join(", ", error.Value)}")));
            return false;
        }
    }
}
