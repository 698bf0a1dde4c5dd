namespace ScAi.Messages;

/// <summary>What reading yields when a payload is not what its topic says it is: counted, reported, dropped.</summary>
/// <param name="Reason">The member at fault and what was expected, such as <c>outageDuration: expected a duration</c>.</param>
public sealed record MalformedRecord(string Reason) : IWireRecord;
