using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation.Vectors;
using ScAi.Time;
using V = System.Runtime.Intrinsics.Vector256<double>;

namespace ScAi.Orbits.Propagation;

/// <summary>
/// SGP4 for many satellites, four states at a time: one satellite at many times, many at one time, many at many, into the
/// caller's memory, without allocating.
/// </summary>
/// <remarks>
/// Safe to share between threads. A state does not depend on which others are asked for with it: the same satellite and time
/// give the same bits. Cost grows linearly in satellites times times.
/// </remarks>
public sealed unsafe class Sgp4Batch
{
    private readonly Sgp4[] satellites;
    private readonly double[][] constants;
    private readonly PropagationPath path;

    // For one time and many satellites: satellites of one kind in fours, the last four filled up with its last one.
    private readonly int[] lanes;
    private readonly int nearEarthGroups;
    private readonly double[] blocks;
    private readonly nint[] blockOffsets;
    private readonly ResonanceTheory?[] resonances;

    /// <summary>Prepares a list of satellites.</summary>
    /// <param name="satellites">In the order that results come in.</param>
    /// <param name="path">Which implementation to use.</param>
    public Sgp4Batch(IReadOnlyList<Sgp4> satellites, PropagationPath path = PropagationPath.Automatic)
    {
        ArgumentNullException.ThrowIfNull(satellites);
        this.satellites = [.. satellites];
        this.path = path != PropagationPath.Automatic ? path
            : Vector256.IsHardwareAccelerated ? PropagationPath.Vector : PropagationPath.Scalar;
        constants = [.. satellites.Select(C.Of)];

        var near = Groups(index => !this.satellites[index].IsDeepSpace);
        var deep = Groups(index => this.satellites[index].IsDeepSpace);
        lanes = [.. near, .. deep];
        nearEarthGroups = near.Count / 4;
        blockOffsets = new nint[lanes.Length / 4];
        var size = 0;
        for (var group = 0; group < blockOffsets.Length; group++)
        {
            blockOffsets[group] = size;
            size += 4 * (group < nearEarthGroups ? C.NearEarthCount : C.DeepSpaceCount);
        }

        blocks = GC.AllocateUninitializedArray<double>(size, pinned: true);
        for (var i = 0; i < lanes.Length; i++)
        {
            var source = constants[lanes[i]];
            for (var k = 0; k < source.Length; k++)
            {
                blocks[blockOffsets[i / 4] + 4 * k + i % 4] = source[k];
            }
        }

        resonances = [.. lanes.Select(index => this.satellites[index].Resonance)];
    }

    /// <summary>Prepares the satellites of a list of element sets, with WGS-72.</summary>
    public static Sgp4Batch Of(IEnumerable<ElementSet> elementSets, PropagationPath path = PropagationPath.Automatic) =>
        new([.. elementSets.Select(elements => new Sgp4(elements))], path);

    /// <summary>The satellites, in the order that results come in.</summary>
    public IReadOnlyList<Sgp4> Satellites => satellites;

    /// <summary>Doubles that a block of states for all satellites and so many times takes.</summary>
    public long BlockLength(int times, bool hasVelocity = true) => (long)satellites.Length * times * (hasVelocity ? 6 : 3);

    /// <summary>One satellite at many times.</summary>
    /// <param name="satellite">Its place in <see cref="Satellites"/>.</param>
    /// <param name="times">In any order.</param>
    /// <param name="into">As many states as times.</param>
    /// <param name="codes">As many as times, or empty when not wanted.</param>
    public void Propagate(
        int satellite, ReadOnlySpan<ScenarioTime> times, in StateColumns into, Span<PropagationCode> codes = default)
    {
        CheckLength(times.Length, into.Count, codes.Length);
        fixed (ScenarioTime* time = times)
        fixed (double* x = into.X, y = into.Y, z = into.Z, vx = into.Vx, vy = into.Vy, vz = into.Vz)
        fixed (PropagationCode* code = codes)
        {
            Times(satellite, (long*)time, null, times.Length, new StatePointers(x, y, z, vx, vy, vz), code);
        }
    }

    /// <summary>One satellite at many times, each given as minutes since its epoch.</summary>
    /// <param name="satellite">Its place in <see cref="Satellites"/>.</param>
    /// <param name="minutesSinceEpoch">In any order.</param>
    /// <param name="into">As many states as times.</param>
    /// <param name="codes">As many as times, or empty when not wanted.</param>
    public void PropagateMinutes(
        int satellite, ReadOnlySpan<double> minutesSinceEpoch, in StateColumns into, Span<PropagationCode> codes = default)
    {
        CheckLength(minutesSinceEpoch.Length, into.Count, codes.Length);
        fixed (double* minutes = minutesSinceEpoch)
        fixed (double* x = into.X, y = into.Y, z = into.Z, vx = into.Vx, vy = into.Vy, vz = into.Vz)
        fixed (PropagationCode* code = codes)
        {
            Times(satellite, null, minutes, minutesSinceEpoch.Length, new StatePointers(x, y, z, vx, vy, vz), code);
        }
    }

    /// <summary>Every satellite at one time.</summary>
    /// <param name="time">Any instant.</param>
    /// <param name="into">As many states as satellites.</param>
    /// <param name="codes">As many as satellites, or empty when not wanted.</param>
    public void Propagate(ScenarioTime time, in StateColumns into, Span<PropagationCode> codes = default)
    {
        CheckLength(satellites.Length, into.Count, codes.Length);
        fixed (double* x = into.X, y = into.Y, z = into.Z, vx = into.Vx, vy = into.Vy, vz = into.Vz)
        fixed (PropagationCode* code = codes)
        {
            OneTime(time, new StatePointers(x, y, z, vx, vy, vz), code);
        }
    }

    /// <summary>Every satellite at every time.</summary>
    /// <param name="times">In any order.</param>
    /// <param name="into">
    /// <see cref="BlockLength"/> doubles: for each satellite its x at every time, then y, z and, if wanted, the velocity's
    /// components (<see cref="StateColumns.In"/> cuts one satellite's part into columns).
    /// </param>
    /// <param name="hasVelocity">Whether velocities are wanted.</param>
    /// <param name="codes">One per satellite and time, satellite by satellite, or empty when not wanted.</param>
    public void Propagate(
        ReadOnlySpan<ScenarioTime> times, Span<double> into, bool hasVelocity = true, Span<PropagationCode> codes = default)
    {
        CheckBlock(times.Length, into.Length, hasVelocity, codes.Length);
        fixed (ScenarioTime* time = times)
        fixed (double* block = into)
        fixed (PropagationCode* code = codes)
        {
            Block(0, satellites.Length, (long*)time, times.Length, block, hasVelocity, code);
        }
    }

    /// <summary>Every satellite at every time, on several cores; otherwise as the other overload.</summary>
    /// <param name="times">In any order.</param>
    /// <param name="into">Laid out as in the other overload.</param>
    /// <param name="cores">How many threads may work at once.</param>
    /// <param name="hasVelocity">Whether velocities are wanted.</param>
    /// <param name="codes">One per satellite and time, or empty when not wanted.</param>
    /// <param name="cancellation">Stops between satellites; throws <see cref="OperationCanceledException"/>.</param>
    public void Propagate(
        ReadOnlyMemory<ScenarioTime> times, Memory<double> into, int cores, bool hasVelocity = true,
        Memory<PropagationCode> codes = default, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cores, 1);
        CheckBlock(times.Length, into.Length, hasVelocity, codes.Length);
        using var timePin = times.Pin();
        using var intoPin = into.Pin();
        using var codePin = codes.Pin();
        var (time, block, code) = ((nint)timePin.Pointer, (nint)intoPin.Pointer, (nint)codePin.Pointer);
        var share = Math.Max(1, satellites.Length / (16 * cores));
        var options = new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancellation };
        Parallel.For(0, (satellites.Length + share - 1) / share, options, part => Block(
            part * share, Math.Min(satellites.Length, (part + 1) * share),
            (long*)time, times.Length, (double*)block, hasVelocity, (PropagationCode*)code));
    }

    private void Block(int first, int end, long* times, int count, double* into, bool hasVelocity, PropagationCode* codes)
    {
        var components = hasVelocity ? 6 : 3;
        for (var satellite = first; satellite < end; satellite++)
        {
            var o = into + (long)satellite * components * count;
            var n = (long)count;
            Times(
                satellite, times, null, count,
                hasVelocity ? new(o, o + n, o + 2 * n, o + 3 * n, o + 4 * n, o + 5 * n) : new(o, o + n, o + 2 * n, null, null, null),
                codes == null ? null : codes + satellite * n);
        }
    }

    /// <summary>One satellite; the times are either microseconds since 1970 or minutes since its epoch.</summary>
    private void Times(int satellite, long* times, double* minutes, int count, in StatePointers o, PropagationCode* codes)
    {
        var theory = satellites[satellite];
        if (path == PropagationPath.Vector)
        {
            SatelliteKernel.Propagate(theory, constants[satellite], times, minutes, count, o, codes);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            One(theory, minutes == null ? MinutesSince(theory, times[i]) : minutes[i], i, o, codes);
        }
    }

    [SkipLocalsInit]
    private void OneTime(ScenarioTime time, in StatePointers o, PropagationCode* codes)
    {
        if (path == PropagationPath.Scalar)
        {
            for (var i = 0; i < satellites.Length; i++)
            {
                One(satellites[i], satellites[i].MinutesSinceEpoch(time), i, o, codes);
            }

            return;
        }

        // One group of four is one step; its results are scattered to where its satellites stand.
        var memory = stackalloc V[2 + Sgp4Kernel.Chunk * Sgp4Kernel.ScratchPerStep];
        var t = (V*)(((nint)memory + 31) & ~(nint)31);
        var w = t + 1;
        var four = stackalloc double[24];
        var result = new StatePointers(four, four + 4, four + 8, o.HasVelocity ? four + 12 : null, four + 16, four + 20);
        fixed (double* block = blocks)
        {
            for (var group = 0; group < blockOffsets.Length; group++)
            {
                for (var lane = 0; lane < 4; lane++)
                {
                    ((double*)t)[lane] = MinutesSince(satellites[lanes[4 * group + lane]], time.UnixMicroseconds);
                }

                var isBad = group < nearEarthGroups
                    ? Sgp4Kernel.NearEarth((V*)(block + blockOffsets[group]), t, 1, result, w)
                    : Sgp4Kernel.DeepSpace((V*)(block + blockOffsets[group]), resonances.AsSpan(4 * group, 4), t, 1, result, w);
                for (var lane = 0; lane < 4; lane++)
                {
                    var i = lanes[4 * group + lane];
                    (o.X[i], o.Y[i], o.Z[i]) = (four[lane], four[4 + lane], four[8 + lane]);
                    if (o.HasVelocity)
                    {
                        (o.Vx[i], o.Vy[i], o.Vz[i]) = (four[12 + lane], four[16 + lane], four[20 + lane]);
                    }

                    if (codes != null)
                    {
                        codes[i] = isBad && double.IsNaN(four[lane])
                            ? SatelliteKernel.Why(satellites[i], ((double*)t)[lane])
                            : PropagationCode.None;
                    }
                }
            }
        }
    }

    private static void One(Sgp4 theory, double minutes, int i, in StatePointers o, PropagationCode* codes)
    {
        var code = theory.PropagateMinutes(minutes, out var state);
        (o.X[i], o.Y[i], o.Z[i]) = state.Position;
        if (o.HasVelocity)
        {
            (o.Vx[i], o.Vy[i], o.Vz[i]) = state.Velocity;
        }

        if (codes != null)
        {
            codes[i] = code;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double MinutesSince(Sgp4 theory, long unixMicroseconds) =>
        unchecked(unixMicroseconds - theory.Elements.Epoch.UnixMicroseconds) * (1.0 / 60e6);

    private List<int> Groups(Func<int, bool> belongs)
    {
        var group = Enumerable.Range(0, satellites.Length).Where(belongs).ToList();
        while (group.Count % 4 != 0)
        {
            group.Add(group[^1]);
        }

        return group;
    }

    private static void CheckLength(int wanted, int states, int codes)
    {
        if (states != wanted || (codes != wanted && codes != 0))
        {
            throw new ArgumentException($"Memory for {wanted} states is needed; there is room for {states}, and for {codes} codes.");
        }
    }

    private void CheckBlock(int times, int length, bool hasVelocity, int codes)
    {
        var wanted = BlockLength(times, hasVelocity);
        if (length != wanted || (codes != (long)satellites.Length * times && codes != 0))
        {
            throw new ArgumentException(
                $"{wanted} doubles are needed for {satellites.Length} satellites at {times} times; there are {length}, and {codes} codes.");
        }
    }
}
