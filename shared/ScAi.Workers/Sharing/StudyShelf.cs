using System.IO.Compression;
using ScAi.Messages;
using ScAi.Workers.Studies;

namespace ScAi.Workers.Sharing;

/// <summary>The studies that a worker knows, a few of the latest, and those that are on their way to it.</summary>
internal sealed class StudyShelf
{
    private const int Capacity = 8;
    private readonly List<SharedStudy> _studies = [];
    private readonly Dictionary<string, (int Next, MemoryStream Packed)> _arriving = [];

    public SharedStudy? Find(string digest)
    {
        var at = _studies.FindIndex(study => study.Digest == digest);
        if (at < 0)
        {
            return null;
        }

        var study = _studies[at];
        _studies.RemoveAt(at);
        _studies.Add(study);
        return study;
    }

    /// <summary>Begins to listen for a study.</summary>
    public void Expect(string digest) => _arriving.TryAdd(digest, (0, new MemoryStream()));

    /// <summary>Adds a piece; the study once it is complete.</summary>
    /// <exception cref="InvalidDataException">What came is not that study; says why.</exception>
    public SharedStudy? Add(StudyChunk chunk)
    {
        if (!_arriving.TryGetValue(chunk.Study, out var arriving))
        {
            return null;
        }

        if (chunk.Chunk == 0)
        {
            arriving.Packed.SetLength(0);
            arriving.Next = 0;
        }

        if (chunk.Chunk != arriving.Next || !Chunks.TryAppend(arriving.Packed, chunk.Data, StudyText.LargestBytes))
        {
            return null;
        }

        if (++arriving.Next < chunk.Chunks)
        {
            _arriving[chunk.Study] = arriving;
            return null;
        }

        _arriving.Remove(chunk.Study);
        var text = Unpack(arriving.Packed);
        if (StudyText.DigestOf(text) != chunk.Study)
        {
            throw new InvalidDataException("the study's digest differs");
        }

        var study = SharedStudy.Read(text);
        if (_studies.Count == Capacity)
        {
            _studies.RemoveAt(0);
        }

        _studies.Add(study);
        return study;
    }

    private static byte[] Unpack(MemoryStream packed)
    {
        packed.Position = 0;
        using var unpack = new BrotliStream(packed, CompressionMode.Decompress);
        using var text = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        try
        {
            while ((read = unpack.Read(buffer)) > 0)
            {
                text.Write(buffer, 0, read);
                if (text.Length > StudyText.LargestBytes)
                {
                    throw new InvalidDataException($"the study is longer than {StudyText.LargestBytes} bytes");
                }
            }
        }
        catch (InvalidOperationException wrong)
        {
            throw new InvalidDataException($"the study cannot be unpacked: {wrong.Message}", wrong);
        }

        return text.ToArray();
    }
}
