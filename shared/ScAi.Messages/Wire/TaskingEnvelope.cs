namespace ScAi.Messages.Wire;

/// <summary>How the manager's commands travel: <c>{"taskingParameters":{...}}</c>.</summary>
internal sealed record TaskingEnvelope<TCommand>(TCommand TaskingParameters);
