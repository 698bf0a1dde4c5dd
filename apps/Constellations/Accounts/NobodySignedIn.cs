using Microsoft.AspNetCore.Http;

namespace ScAi.Constellations.Accounts;

/// <summary>Lets nobody in.</summary>
internal sealed class NobodySignedIn : ICallers
{
    public Task<Caller?> OfAsync(HttpContext context) => Task.FromResult<Caller?>(null);
}
