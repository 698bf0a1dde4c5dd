using Microsoft.AspNetCore.Http;
using ScAi.Recordings;

namespace ScAi.Observer.Serving;

/// <summary>A run that is served: the live one or a recording.</summary>
public interface IServedRun
{
    /// <summary>The full picture as JSON.</summary>
    Task<StateText> StateAsync();

    /// <summary>The full picture, then what changes, until the reader leaves.</summary>
    Task StreamAsync(HttpContext context);
}
