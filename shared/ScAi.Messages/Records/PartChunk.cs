namespace ScAi.Messages;

/// <summary>A piece of what a worker computed; <c>PREFIX/APP/work/part</c>; answered by <see cref="PartReceipt"/>.</summary>
/// <param name="Order">What it answers.</param>
/// <param name="Digest">SHA-256 of the whole, in hexadecimal.</param>
/// <param name="Chunk">Which piece, from 0; pieces come in order.</param>
/// <param name="Chunks">Of how many.</param>
/// <param name="Data">The piece, in base64.</param>
public sealed record PartChunk(string Order, string Digest, int Chunk, int Chunks, string Data) : IWireRecord;
