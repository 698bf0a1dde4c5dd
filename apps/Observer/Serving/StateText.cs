using System.IO.Compression;

namespace ScAi.Observer.Serving;

/// <summary>A full state as JSON, plain and compressed.</summary>
/// <param name="epoch">The stream that it belongs to.</param>
/// <param name="number">The last event that is part of it.</param>
/// <param name="utf8">The JSON.</param>
public sealed class StateText(string epoch, long number, byte[] utf8)
{
    private readonly Lazy<byte[]> _gzip = new(() => Compress(utf8));

    /// <summary>The stream that it belongs to.</summary>
    public string Epoch { get; } = epoch;

    /// <summary>The last event that is part of it.</summary>
    public long Number { get; } = number;

    /// <summary>The JSON, on one line.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>The JSON, compressed; made when first asked for.</summary>
    public ReadOnlyMemory<byte> Gzip => _gzip.Value;

    /// <summary>Where the stream goes on.</summary>
    public string Sequence => SequenceOf(Epoch, Number);

    /// <summary>A place in a stream, <c>EPOCH-NUMBER</c>.</summary>
    public static string SequenceOf(string epoch, long number) => $"{epoch}-{number}";

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream(bytes.Length / 4);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
