using Microsoft.AspNetCore.Http;

namespace ScAi.Accounts;

/// <summary>Knows callers by the access token in the header <c>Authorization: Bearer</c>, and by nothing else.</summary>
/// <remarks>A token in an address would end in logs and histories, so none is looked for there.</remarks>
public sealed class BearerCallers(AccountOffice office) : ICallers
{
    private const string Scheme = "Bearer ";

    /// <inheritdoc />
    public async Task<Caller?> OfAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var header = context.Request.Headers.Authorization;
        return header.Count == 1 && header[0] is { } value && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && office.Tokens.Read(value[Scheme.Length..]) is { } claims
            && await office.Live.FindAsync(claims.SessionId, context.RequestAborted) is { } caller && caller.AccountId == claims.AccountId
            ? caller
            : null;
    }
}
