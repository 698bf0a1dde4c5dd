using Microsoft.AspNetCore.Http;

namespace ScAi.Constellations.Accounts;

/// <summary>Finds out who asks.</summary>
public interface ICallers
{
    /// <summary>The caller of a request; null when nobody is signed in.</summary>
    Task<Caller?> OfAsync(HttpContext context);
}
