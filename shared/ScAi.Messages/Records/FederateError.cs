namespace ScAi.Messages;

/// <summary>An app rejected a message; <c>PREFIX/APP/error</c>.</summary>
/// <param name="Name">The app that rejected it.</param>
/// <param name="Topic">Where the message came from.</param>
/// <param name="Reason">What was wrong and what was expected.</param>
/// <param name="Count">How many messages were rejected on that topic so far.</param>
public sealed record FederateError(string Name, string Topic, string Reason, long Count) : IWireRecord;
