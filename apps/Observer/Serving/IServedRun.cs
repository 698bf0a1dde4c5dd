using Microsoft.AspNetCore.Http;
using ScAi.Recordings;
using ScAi.Scenarios;

namespace ScAi.Observer.Serving;

/// <summary>A run that is served: the live one or a recording.</summary>
public interface IServedRun
{
    /// <summary>Every message; may be asked by any thread.</summary>
    MessageLog Log { get; }

    /// <summary>The scenario; null when it is not known.</summary>
    Scenario? Scenario { get; }

    /// <summary>The run folder; null when there is none.</summary>
    string? Folder { get; }

    /// <summary>Reads something off the history; it must be quick and keep nothing of it that changes.</summary>
    T Look<T>(Func<RunHistory, T> read);

    /// <summary>The full picture as JSON.</summary>
    Task<StateText> StateAsync();

    /// <summary>The full picture, then what changes, until the reader leaves.</summary>
    Task StreamAsync(HttpContext context);
}
