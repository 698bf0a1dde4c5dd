using Microsoft.Win32.SafeHandles;

namespace ScAi.Recordings.Files;

/// <summary>Reads single lines of a recording, which may still be growing. Safe for several threads.</summary>
internal sealed class LineFile(string path, Action? flush) : IDisposable
{
    private const int BlockSize = 1 << 16;
    private readonly Lock _lock = new();
    private SafeFileHandle? _handle;
    private byte[] _block = new byte[BlockSize];
    private long _blockStart = -1;
    private int _blockLength;

    /// <summary>The line that lies so many lines after an offset at which a line begins, without its line break.</summary>
    public ReadOnlyMemory<byte> Line(long offset, int linesAfter)
    {
        lock (_lock)
        {
            _handle ??= File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
            return Find(offset, linesAfter) ?? FindAfterFlush(offset, linesAfter);
        }
    }

    public void Dispose() => _handle?.Dispose();

    private ReadOnlyMemory<byte> FindAfterFlush(long offset, int linesAfter)
    {
        flush?.Invoke();
        Load(offset, BlockSize);
        return Find(offset, linesAfter) ?? throw new EndOfStreamException($"{path}: shorter than it was");
    }

    private byte[]? Find(long offset, int linesAfter)
    {
        if (_blockStart != offset)
        {
            Load(offset, BlockSize);
        }

        while (true)
        {
            var rest = _block.AsSpan(0, _blockLength);
            var skipped = 0;
            while (skipped < linesAfter && rest.IndexOf((byte)'\n') is >= 0 and var next)
            {
                rest = rest[(next + 1)..];
                skipped++;
            }

            if (skipped == linesAfter && rest.IndexOf((byte)'\n') is >= 0 and var end)
            {
                return rest[..end].ToArray();
            }

            var before = _blockLength;
            Load(offset, 2 * Math.Max(BlockSize, _blockLength));
            if (_blockLength <= before)
            {
                return null;
            }
        }
    }

    private void Load(long offset, int size)
    {
        if (_block.Length < size)
        {
            _block = new byte[size];
        }

        _blockLength = 0;
        while (_blockLength < size
            && RandomAccess.Read(_handle!, _block.AsSpan(_blockLength, size - _blockLength), offset + _blockLength) is > 0 and var read)
        {
            _blockLength += read;
        }

        _blockStart = offset;
    }
}
