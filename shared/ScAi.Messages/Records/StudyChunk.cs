namespace ScAi.Messages;

/// <summary>A piece of a study's canonical text, compressed; <c>PREFIX/APP/work/study</c>.</summary>
/// <param name="Study">SHA-256 of the canonical text, in hexadecimal.</param>
/// <param name="Chunk">Which piece, from 0.</param>
/// <param name="Chunks">Of how many.</param>
/// <param name="Data">The piece, in base64.</param>
public sealed record StudyChunk(string Study, int Chunk, int Chunks, string Data) : IWireRecord;
