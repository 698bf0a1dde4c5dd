using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Web.Problems;

namespace ScAi.Accounts;

/// <summary>A page of the audit log, how many entries it has in all, and the number to give as <c>after</c> for the next one; null on the last.</summary>
internal sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long Total, long? Next);

/// <summary>The audit log, for reading and checking.</summary>
internal sealed class AuditRoutes(AccountOffice office)
{
    private const int MostPerPage = 1000;

    public void Map(IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/api/v1/audit").RequirePermission(AccountPermissions.ReadAudit).WithTags("Audit");
        audit.MapGet("", ReadAsync).WithSummary("Entries of the audit log in their order.");
        audit.MapGet("/verification", (CancellationToken cancellation) => office.Audit.VerifyAsync(cancellation))
            .LimitPerAccount("audit verification", permits: 5, per: TimeSpan.FromMinutes(1))
            .WithSummary("Works the hashes of the whole log out again and says whether and where it was changed.");
    }

    private async Task<AuditPage> ReadAsync(long? after, int? most, CancellationToken cancellation)
    {
        if (after is < 0 || most is < 1 or > MostPerPage)
        {
            throw new ProblemException(after is < 0
                ? Problem.Invalid("after", "expected a number from 0")
                : Problem.Invalid("most", $"expected 1 to {MostPerPage}"));
        }

        var wanted = most ?? 100;
        var entries = await office.Audit.ReadAsync(after ?? 0, wanted, cancellation);
        return new AuditPage(entries, await office.Audit.CountAsync(cancellation), entries.Count == wanted ? entries[^1].Number : null);
    }
}
