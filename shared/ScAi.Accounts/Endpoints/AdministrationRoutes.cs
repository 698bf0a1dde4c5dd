using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Web.Problems;

namespace ScAi.Accounts;

/// <summary>The state that an account is to have.</summary>
internal sealed record StateRequest(AccountState State);

/// <summary>All roles that an account is to have.</summary>
internal sealed record RolesRequest(IReadOnlyList<string> Roles);

/// <summary>How many sessions were ended.</summary>
internal sealed record SessionsEnded(int Ended);

/// <summary>A page of accounts, how many there are on all pages, and the name to give as <c>after</c> for the next one; null on the last.</summary>
internal sealed record AccountPage(IReadOnlyList<Account> Accounts, long Total, string? Next);

/// <summary>A role and what it may do.</summary>
internal sealed record RoleAnswer(string Name, IReadOnlyList<string> Permissions);

/// <summary>What administrators do with accounts.</summary>
internal sealed class AdministrationRoutes(AccountOffice office)
{
    private const int MostPerPage = 500;

    public void Map(IEndpointRouteBuilder routes)
    {
        var managed = routes.MapGroup("/api/v1").RequirePermission(AccountPermissions.Manage).WithTags("Administration");
        managed.MapGet("/accounts", ListAsync).WithSummary("Accounts in the order of their names.");
        managed.MapGet("/accounts/{accountId}", (string accountId, CancellationToken cancellation) => office.Accounts.FindAsync(accountId, cancellation))
            .WithSummary("An account.");
        managed.MapPut("/accounts/{accountId}/state", (string accountId, StateRequest request, HttpContext context) =>
            office.Accounts.SetStateAsync(accountId, request.State, RequestOrigin.Of(context), context.RequestAborted))
            .WithSummary("Activates, bans or closes an account.");
        managed.MapPut("/accounts/{accountId}/roles", (string accountId, RolesRequest request, HttpContext context) =>
            office.Accounts.SetRolesAsync(accountId, request.Roles, RequestOrigin.Of(context), context.RequestAborted))
            .WithSummary("Gives an account its roles.");
        managed.MapDelete("/accounts/{accountId}/sessions", SignOutAsync).WithSummary("Ends all sessions of an account.");
        managed.MapGet("/roles", Roles).WithSummary("The roles, and what they may do.");
    }

    private async Task<AccountPage> ListAsync(string? state, string? after, int? most, CancellationToken cancellation)
    {
        if (most is < 1 or > MostPerPage)
        {
            throw new ProblemException(Problem.Invalid("most", $"expected 1 to {MostPerPage}"));
        }

        var wanted = most ?? 100;
        var page = await office.Accounts.ListAsync(StateOf(state), after ?? "", wanted, cancellation);
        var total = await office.Accounts.CountAsync(StateOf(state), cancellation);
        return new AccountPage(page, total, page.Count == wanted ? page[^1].Name : null);
    }

    private static AccountState? StateOf(string? text) => text is null
        ? null
        : Enum.GetValues<AccountState>().Where(state => state.ToColumn() == text).Select(state => (AccountState?)state).SingleOrDefault()
            ?? throw new ProblemException(Problem.Invalid("state", "expected pending, active, banned or closed"));

    private async Task<Ok<SessionsEnded>> SignOutAsync(string accountId, HttpContext context) => TypedResults.Ok(new SessionsEnded(
        await office.Accounts.SignOutAsync(accountId, RequestOrigin.Of(context), context.RequestAborted)));

    private IReadOnlyList<RoleAnswer> Roles() => [.. office.Options.Roles.Names.Select(role => new RoleAnswer(
        role, [.. office.Options.Roles.PermissionsOf([role]).Select(permission => permission.Name).Order(StringComparer.Ordinal)]))];
}
