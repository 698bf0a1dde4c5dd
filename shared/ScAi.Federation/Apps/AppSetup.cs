using Microsoft.Extensions.Logging;
using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Federation;

/// <summary>An app that is ready to join a federation.</summary>
/// <param name="Name">The name it publishes under.</param>
/// <param name="Prefix">The run's namespace.</param>
/// <param name="Codec">How its messages are written and read.</param>
/// <param name="Join">Makes the participant on a transport.</param>
public sealed record AppSetup(
    string Name, string Prefix, WireCodec Codec, Func<IMessageBus, TimeProvider, ILogger, IParticipant> Join);
