using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Synchronisation.Classification;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Synchronisation;

/// <summary>How orbit data are kept up to date: state, alarms, on demand, from a file.</summary>
internal static class SynchronisationRoutes
{
    private const int AlarmsShown = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/synchronisation").WithTags("Orbit-data synchronisation");
        group.MapGet("", async (SyncStore store, SynchronisationOptions options, CancellationToken cancellation) => new SyncState(
                options.Source.ToString(), options.Scheduled ? options.Schedule : null, options.Groups,
                await store.GroupsAsync(cancellation), await store.AlarmsAsync(AlarmsShown, cancellation)))
            .For(Role.Viewer)
            .WithSummary("The lists, when they were asked for and what came of it, and the alarms.");
        group.MapGet("lists/{list}/problems", async (string list, SyncStore store, CancellationToken cancellation) =>
                (await store.GroupsAsync(cancellation)).Any(state => state.Name == list)
                    ? await store.ProblemsAsync(list, cancellation)
                    : throw new ProblemException(Problem.NotFound("list of that name that was ever asked for")))
            .For(Role.Viewer)
            .WithSummary("The records of a list that were left out when it was last taken, with their lines.")
            .ProducesProblem(404);
        group.MapPost("", async (SyncRequest? request, Synchroniser synchroniser, SynchronisationOptions options, CancellationToken cancellation) =>
                await synchroniser.RunAsync(Chosen(request, options), cancellation))
            .For(Role.Administrator)
            .WithSummary("Fetches lists now; those that were asked for within the last two hours are left out.");
        group.MapPost("files/{name}", async (string name, HttpRequest request, Synchroniser synchroniser, CancellationToken cancellation) =>
            {
                using var reader = new StreamReader(request.Body);
                return await synchroniser.ImportAsync(name, await reader.ReadToEndAsync(cancellation), cancellation);
            })
            .For(Role.Administrator)
            .Accepts<string>("text/plain", "application/json", "text/csv", "application/xml")
            .WithSummary("Takes published element sets (TLE, OMM) from a file, as if they were a list of the source.");
        group.MapGet("families", () => Families.All.Select(family => new KnownFamily(
                family.Name, JsonNamingPolicy.CamelCase.ConvertName(family.Kind.ToString()))).OrderBy(family => family.Name, StringComparer.Ordinal))
            .For(Role.Viewer)
            .WithSummary("The constellations that published satellites are told apart by.");
        group.MapGet("memberships/{number:int}", async (int number, CatalogueImport import, CancellationToken cancellation) =>
                await import.MembershipAsync(number, cancellation) ?? throw Unknown(number))
            .For(Role.Viewer)
            .WithSummary("To which constellation a published satellite belongs, how sure that is, and why.");
        group.MapPut("memberships/{number:int}", async (int number, MembershipWish wish, CatalogueImport import, CancellationToken cancellation) =>
            {
                var family = wish.Family is null
                    ? null
                    : Families.Find(wish.Family) ?? throw new ProblemException(Problem.Invalid(
                        "family", $"expected nothing or one of {string.Join(", ", Families.All.Select(known => known.Name))}"));
                return await import.OverrideAsync(number, family, cancellation) ? TypedResults.NoContent() : throw Unknown(number);
            })
            .For(Role.Administrator)
            .WithSummary("Says to which constellation a published satellite belongs; synchronisation keeps to it.");
    }

    private static ProblemException Unknown(int number) => new(Problem.NotFound($"published satellite {number}"));

    private static IReadOnlyList<string> Chosen(SyncRequest? request, SynchronisationOptions options)
    {
        if (request?.Lists is not { Count: > 0 } lists)
        {
            return options.Groups;
        }

        return lists.FirstOrDefault(list => !options.Groups.Contains(list)) is { } unknown
            ? throw new ProblemException(Problem.Invalid("lists", $"expected lists of the configuration, got '{unknown}'"))
            : lists;
    }

    internal sealed record KnownFamily(string Name, string Kind);

    internal sealed record MembershipWish(string? Family);

    internal sealed record SyncRequest(IReadOnlyList<string>? Lists = null);

    internal sealed record SyncState(
        string Source, string? Schedule, IReadOnlyList<string> Lists, IReadOnlyList<GroupState> States, IReadOnlyList<SyncAlarm> Alarms);
}
