using Microsoft.AspNetCore.Http;

namespace ScAi.Accounts;

/// <summary>Finds out who asks; the gate lets nobody in without an answer.</summary>
public interface ICallers
{
    /// <summary>The caller of a request; null when nobody is signed in.</summary>
    Task<Caller?> OfAsync(HttpContext context);
}
