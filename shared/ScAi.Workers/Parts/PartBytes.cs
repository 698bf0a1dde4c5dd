using System.Buffers.Binary;
using ScAi.Orbits.Coverage;
using ScAi.Time;

namespace ScAi.Workers.Parts;

/// <summary>A <see cref="CoveragePart"/> as bytes and back, to the bit.</summary>
/// <remarks>Little-endian; numbers with a length before each list; accesses as differences, since they come by cell and start.</remarks>
public static class PartBytes
{
    private const int Version = 1;

    /// <summary>The most bytes that a part may have.</summary>
    public const int LargestBytes = 512 * 1024 * 1024;

    /// <summary>The bytes of a part.</summary>
    public static byte[] Write(CoveragePart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write7BitEncodedInt(Version);
        writer.Write7BitEncodedInt(part.Index);
        writer.Write(part.CoveredWeightSeconds);
        writer.Write7BitEncodedInt(part.Columns.Count);
        foreach (var column in part.Columns)
        {
            Doubles(writer, column);
        }

        Doubles(writer, part.CoveredChange);
        Doubles(writer, part.AccumulatedChange);
        Longs(writer, part.AccessCounts);
        Longs(writer, part.AccessMicroseconds);
        Doubles(writer, part.WeightSeconds);
        Doubles(writer, part.SeenWeights);
        writer.Write7BitEncodedInt(part.Passes.Count);
        foreach (var passes in part.Passes)
        {
            Longs(writer, passes);
        }

        writer.Write7BitEncodedInt(part.Accesses.Count);
        var (cell, start) = (0, 0L);
        foreach (var access in part.Accesses)
        {
            Signed(writer, access.CellIndex - cell);
            writer.Write7BitEncodedInt(access.AssetIndex);
            Signed(writer, access.Start.UnixMicroseconds - start);
            writer.Write7BitEncodedInt64(access.End.UnixMicroseconds - access.Start.UnixMicroseconds);
            (cell, start) = (access.CellIndex, access.Start.UnixMicroseconds);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The part of bytes that came from elsewhere.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    /// <param name="analysis">The study; whatever does not fit it is refused.</param>
    /// <param name="part">Which part they should be.</param>
    /// <exception cref="InvalidDataException">They are not that part of that study; says what is wrong.</exception>
    public static CoveragePart Read(ReadOnlyMemory<byte> bytes, CoverageAnalysis analysis, int part)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        try
        {
            var read = Read(bytes.Span, part);
            return Misfit(read, analysis, part) is { } misfit ? throw new InvalidDataException($"not part {part}: {misfit}") : read;
        }
        catch (Exception wrong) when (wrong is ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"not part {part}: {wrong.Message}", wrong);
        }
    }

    private static CoveragePart Read(ReadOnlySpan<byte> bytes, int part)
    {
        var reader = new ByteReader(bytes);
        if (reader.Int() != Version)
        {
            throw new InvalidDataException($"not part {part}: another version");
        }

        var result = new CoveragePart
        {
            Index = reader.Int(),
            CoveredWeightSeconds = reader.Double(),
            Columns = Several(ref reader, static (ref r) => r.Doubles()),
            CoveredChange = reader.Doubles(),
            AccumulatedChange = reader.Doubles(),
            AccessCounts = reader.Longs(),
            AccessMicroseconds = reader.Longs(),
            WeightSeconds = reader.Doubles(),
            SeenWeights = reader.Doubles(),
            Passes = Several(ref reader, static (ref r) => r.Longs()),
            Accesses = Accesses(ref reader),
        };
        return reader.IsAtEnd ? result : throw new InvalidDataException($"not part {part}: bytes left over");
    }

    private static T[] Several<T>(ref ByteReader reader, ByteReader.Next<T> next)
    {
        var several = new T[reader.Count(1)];
        for (var i = 0; i < several.Length; i++)
        {
            several[i] = next(ref reader);
        }

        return several;
    }

    private static CellAccess[] Accesses(ref ByteReader reader)
    {
        var accesses = new CellAccess[reader.Count(4)];
        var (cell, start) = (0, 0L);
        for (var i = 0; i < accesses.Length; i++)
        {
            cell += checked((int)reader.Signed());
            var asset = reader.Int();
            start += reader.Signed();
            accesses[i] = new CellAccess(
                cell, asset, ScenarioTime.FromUnixMicroseconds(start), ScenarioTime.FromUnixMicroseconds(start + reader.Long()));
        }

        return accesses;
    }

    /// <summary>What does not fit the study; null when everything does.</summary>
    private static string? Misfit(CoveragePart read, CoverageAnalysis analysis, int part)
    {
        var study = analysis.Study;
        var assets = study.Assets.Count;
        var (cells, columns) = (analysis.CellsOf(part), analysis.ColumnCount);
        var samples = read.CoveredChange.Length;
        return read switch
        {
            _ when read.Index != part => $"it says it is part {read.Index}",
            _ when read.Columns.Count != columns || read.Columns.Any(column => column.Length != cells) =>
                $"expected {columns} columns of {cells} cells",
            _ when samples != analysis.SampleCount || read.AccumulatedChange.Length != samples => $"expected {analysis.SampleCount} samples",
            _ when read.AccessCounts.Length != assets || read.AccessMicroseconds.Length != assets || read.WeightSeconds.Length != assets
                || read.SeenWeights.Length != assets || read.Passes.Count != assets => $"expected {assets} assets",
            _ when read.Passes.Any(passes => passes.Length % 2 != 0 || !InOrder(passes)) => "passes out of order",
            _ when !study.KeepsAccesses && read.Accesses.Count > 0 => "accesses that nobody asked for",
            _ when read.Accesses.Any(access => (uint)access.CellIndex >= (uint)study.Target.Cells.Count || (uint)access.AssetIndex >= (uint)assets
                || access.Start < study.Interval.Start || access.End > study.Interval.End || access.End <= access.Start) => "an access outside the study",
            _ => null,
        };
    }

    private static bool InOrder(long[] passes)
    {
        for (var i = 1; i < passes.Length; i++)
        {
            if (passes[i] <= passes[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    private static void Doubles(BinaryWriter writer, double[] values)
    {
        writer.Write7BitEncodedInt(values.Length);
        Span<byte> bytes = stackalloc byte[8];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
            writer.Write(bytes);
        }
    }

    private static void Longs(BinaryWriter writer, long[] values)
    {
        writer.Write7BitEncodedInt(values.Length);
        var before = 0L;
        foreach (var value in values)
        {
            Signed(writer, value - before);
            before = value;
        }
    }

    private static void Signed(BinaryWriter writer, long value) => writer.Write7BitEncodedInt64(unchecked((value << 1) ^ (value >> 63)));
}
