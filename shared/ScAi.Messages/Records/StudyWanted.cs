namespace ScAi.Messages;

/// <summary>A worker lacks the study that it has an order for; <c>PREFIX/APP/work/wanted</c>; answered by <see cref="StudyChunk"/>s.</summary>
/// <param name="Study">SHA-256 of the study's canonical text, in hexadecimal.</param>
public sealed record StudyWanted(string Study) : IWireRecord;
