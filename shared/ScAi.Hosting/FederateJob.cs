using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;

namespace ScAi.Hosting;

/// <summary>An app that a process runs on a thread of its own.</summary>
/// <param name="App">The app.</param>
/// <param name="Options">What it is told.</param>
/// <param name="Connect">Makes the transport.</param>
public sealed record FederateJob(
    IFederateApp App, AppOptions Options, Func<AppOptions, AppSetup, ILogger, IMessageBus> Connect)
{
    /// <summary>Whether the process stays when the app has finished in good order.</summary>
    public bool ProcessStays { get; init; }

    /// <summary>The process's log; one of the app's own, as its options say, when null.</summary>
    public ILoggerFactory? Logs { get; init; }
}
