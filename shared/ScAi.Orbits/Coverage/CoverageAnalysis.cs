using System.Collections.Concurrent;
using ScAi.Orbits.Coverage.Access;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Time;

namespace ScAi.Orbits.Coverage;

/// <summary>Computes studies: propagates every asset once, finds all accesses by root finding, and derives the figures of merit.</summary>
/// <remarks>
/// <para>A study falls into parts, which depend on its target alone. <see cref="Run"/> does all of them on several threads;
/// <see cref="Compute"/> does one, anywhere, and <see cref="Assemble"/> puts them together. The result is the same, bit for bit,
/// however the work is split.</para>
/// <para>Edges of accesses are within 1 ms of the edges that SGP4 itself gives. An access is found however short it is, unless it
/// is the brush of a target against the edge of a field by less than 0.1 mm (some milliseconds at most).</para>
/// <para>Safe to share between threads.</para>
/// </remarks>
public sealed class CoverageAnalysis
{
    private readonly CellIndex cells;
    private readonly FigureLayout layout;
    private readonly SensorGeometry[] sensors;
    private readonly OrbitTrack?[] tracks;
    private readonly Lock gate = new();
    private readonly ConcurrentBag<Workshop> workshops = [];
    private DilutionGrid? dilutionGrid;

    /// <summary>Prepares a study.</summary>
    /// <exception cref="ArgumentException">It is impossible; the message says why.</exception>
    public CoverageAnalysis(CoverageStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study.Problem() is { } problem)
        {
            throw new ArgumentException($"The study is impossible: {problem}.", nameof(study));
        }

        Study = study;
        layout = new FigureLayout(study);
        cells = new CellIndex(study.Target);
        sensors = [.. study.Assets.Select(asset => new SensorGeometry(asset.Sensor))];
        tracks = new OrbitTrack?[study.Assets.Count];
    }

    internal CoverageAnalysis(CoverageStudy study, IReadOnlyList<OrbitTrack> tracks)
        : this(study) => this.tracks = [.. tracks];

    /// <summary>What is asked.</summary>
    public CoverageStudy Study { get; }

    /// <summary>Into how many parts the study falls.</summary>
    public int Parts => cells.Parts;

    /// <summary>How many columns of figures a part has.</summary>
    public int ColumnCount => layout.Columns.Length;

    /// <summary>How many samples over time a part has: one per step, and one for what is seen after the last.</summary>
    public int SampleCount => Study.SamplesOverTime + 1;

    /// <summary>How many cells a part has.</summary>
    public int CellsOf(int part) => cells.EndCell(part) - cells.FirstCell(part);

    /// <summary>Does the whole study.</summary>
    /// <param name="cores">How many threads may work at once.</param>
    /// <param name="progress">Told the share done, 0 to 1, never less than before, one call at a time, from any thread.</param>
    /// <param name="cancellation">Stops within a fraction of a second; throws <see cref="OperationCanceledException"/>.</param>
    public CoverageResult Run(int cores = 1, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cores, 1);
        var options = new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancellation };
        Parallel.For(0, tracks.Length, options, index => Track(index));

        // Few parts leave cores idle: then it is the assets that are shared out.
        var parts = new CoveragePart[Parts];
        var done = 0;
        void Tell()
        {
            lock (gate)
            {
                progress?.Report((double)++done / Parts);
            }
        }

        if (Parts >= 2 * cores)
        {
            Parallel.For(0, Parts, options, index =>
            {
                parts[index] = Compute(index, 1, cancellation);
                Tell();
            });
        }
        else
        {
            for (var index = 0; index < Parts; index++)
            {
                parts[index] = Compute(index, cores, cancellation);
                Tell();
            }
        }

        return Assemble(parts, cores);
    }

    /// <summary>Does one part.</summary>
    /// <param name="part">0 to below <see cref="Parts"/>.</param>
    /// <param name="cores">How many threads may work at once.</param>
    /// <param name="cancellation">Stops between assets and between cells; throws <see cref="OperationCanceledException"/>.</param>
    public CoveragePart Compute(int part, int cores = 1, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, Parts);
        if (!workshops.TryTake(out var workshop))
        {
            workshop = new Workshop(this);
        }

        workshop.Found.Clear();
        if (cores == 1)
        {
            for (var asset = 0; asset < tracks.Length; asset++)
            {
                cancellation.ThrowIfCancellationRequested();
                Find(workshop.Search, asset, part, workshop.Found);
            }
        }
        else
        {
            var byAsset = new List<RawAccess>[tracks.Length];
            Parallel.For(
                0, tracks.Length,
                new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancellation },
                () => new AccessSearch(cells),
                (asset, _, search) =>
                {
                    Find(search, asset, part, byAsset[asset] = []);
                    return search;
                },
                _ => { });
            foreach (var found in byAsset)
            {
                workshop.Found.AddRange(found);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        var result = workshop.Conclude(part, cancellation);
        workshops.Add(workshop);
        return result;
    }

    /// <summary>Puts all parts together.</summary>
    /// <param name="parts">Each once, in any order.</param>
    /// <param name="cores">How many threads may work at once.</param>
    public CoverageResult Assemble(IReadOnlyList<CoveragePart> parts, int cores = 1)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var ordered = parts.OrderBy(part => part.Index).ToArray();
        return ordered.Length == Parts && ordered.Select(part => part.Index).SequenceEqual(Enumerable.Range(0, Parts))
            ? new CoverageAssembly(Study, layout, cells).Assemble(ordered, cores)
            : throw new ArgumentException($"All {Parts} parts are needed, each once.", nameof(parts));
    }

    private void Find(AccessSearch search, int asset, int part, List<RawAccess> into) =>
        search.Find(Track(asset), sensors[asset], asset, part, Study.Interval.Start, Study.Interval.End, into);

    private OrbitTrack Track(int asset) =>
        tracks[asset] ??= OrbitTrack.Of(Study.Assets[asset].Satellite, Study.Interval.Start, Study.Interval.End);

    private DilutionGrid Dilution()
    {
        lock (gate)
        {
            return dilutionGrid ??= new DilutionGrid(
                [.. Enumerable.Range(0, tracks.Length).Select(Track)], Study.Interval.Start.UnixMicroseconds,
                Study.Interval.End.UnixMicroseconds, Study.DilutionStep.Ticks / TimeSpan.TicksPerMicrosecond);
        }
    }

    /// <summary>One thread's working memory, from the search to the figures of a part.</summary>
    private sealed class Workshop
    {
        private readonly CoverageAnalysis analysis;
        private readonly CellFigures figures;
        private readonly long from, to, step;
        private readonly int[] lastSeen;
        private readonly PassUnion union = new();
        private int[] starts = [];
        private RawAccess[] sorted = [];
        private long[] keys = [];

        internal Workshop(CoverageAnalysis analysis)
        {
            this.analysis = analysis;
            var study = analysis.Study;
            (from, to) = (study.Interval.Start.UnixMicroseconds, study.Interval.End.UnixMicroseconds);
            step = study.SampleStep.Ticks / TimeSpan.TicksPerMicrosecond;
            Search = new AccessSearch(analysis.cells);
            figures = new CellFigures(
                analysis.layout, from, to, study.Assets.Count,
                analysis.layout.HasDilution ? new DilutionSampler(analysis.Dilution(), analysis.cells) : null);
            lastSeen = new int[study.Assets.Count];
        }

        internal AccessSearch Search { get; }

        internal List<RawAccess> Found { get; } = [];

        internal CoveragePart Conclude(int part, CancellationToken cancellation)
        {
            var cells = analysis.cells;
            var (first, end) = (cells.FirstCell(part), cells.EndCell(part));
            var count = end - first;
            var assets = analysis.tracks.Length;
            var samples = analysis.Study.SamplesOverTime;
            var columns = analysis.layout.Columns.Select(_ => new double[count]).ToArray();
            var result = new CoveragePart
            {
                Index = part,
                Columns = columns,
                CoveredWeightSeconds = 0.0,
                CoveredChange = new double[samples + 1],
                AccumulatedChange = new double[samples + 1],
                AccessCounts = new long[assets],
                AccessMicroseconds = new long[assets],
                WeightSeconds = new double[assets],
                SeenWeights = new double[assets],
                Passes = Passes(assets),
                Accesses = analysis.Study.KeepsAccesses ? new CellAccess[Found.Count] : [],
            };
            SortByCell(first, count);
            Array.Fill(lastSeen, -1);
            var covered = 0.0;
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var own = sorted.AsSpan(starts[i], starts[i + 1] - starts[i]);
                figures.Compute(own, first + i, columns, i);
                covered += Tally(result, own, first + i);
            }

            if (result.Accesses is CellAccess[] kept)
            {
                for (var i = 0; i < kept.Length; i++)
                {
                    ref readonly var raw = ref sorted[i];
                    kept[i] = new CellAccess(
                        cells.CellOf[raw.Cell], raw.Asset, ScenarioTime.FromUnixMicroseconds(raw.Start),
                        ScenarioTime.FromUnixMicroseconds(raw.End));
                }
            }

            return result with { CoveredWeightSeconds = covered };
        }

        private double Tally(CoveragePart result, ReadOnlySpan<RawAccess> accesses, int cell)
        {
            var weight = analysis.cells.Weight[cell];
            foreach (ref readonly var access in accesses)
            {
                var length = access.End - access.Start;
                result.AccessCounts[access.Asset]++;
                result.AccessMicroseconds[access.Asset] += length;
                result.WeightSeconds[access.Asset] += weight * (length * 1e-6);
                if (lastSeen[access.Asset] != cell)
                {
                    lastSeen[access.Asset] = cell;
                    result.SeenWeights[access.Asset] += weight;
                }
            }

            var covered = 0L;
            for (var i = 0; i < figures.CoveredCount; i++)
            {
                covered += figures.Covered[2 * i + 1] - figures.Covered[2 * i];
                var (start, end) = (SampleAt(figures.Covered[2 * i]), SampleAt(figures.Covered[2 * i + 1]));
                result.CoveredChange[start] += weight;
                result.CoveredChange[end] -= weight;
                if (i == 0)
                {
                    result.AccumulatedChange[start] += weight;
                }
            }

            return weight * (covered * 1e-6);
        }

        /// <summary>The first sample at or after an instant.</summary>
        private int SampleAt(long time) => (int)((time - from + step - 1) / step);

        private void SortByCell(int first, int count)
        {
            if (starts.Length < count + 2)
            {
                starts = new int[count + 2];
            }

            if (sorted.Length < Found.Count)
            {
                sorted = new RawAccess[Found.Count + Found.Count / 4];
                keys = new long[sorted.Length];
            }

            Array.Clear(starts);
            foreach (var access in Found)
            {
                starts[access.Cell - first + 2]++;
            }

            for (var i = 2; i < count + 2; i++)
            {
                starts[i] += starts[i - 1];
            }

            foreach (var access in Found)
            {
                var at = starts[access.Cell - first + 1]++;
                (sorted[at], keys[at]) = (access, access.Start);
            }

            for (var i = 0; i < count; i++)
            {
                Array.Sort(keys, sorted, starts[i], starts[i + 1] - starts[i]);
            }
        }

        private long[][] Passes(int assets)
        {
            var passes = new long[assets][];
            var at = 0;
            for (var asset = 0; asset < assets; asset++)
            {
                union.Clear();
                for (; at < Found.Count && Found[at].Asset == asset; at++)
                {
                    union.Add(Found[at].Start, Found[at].End);
                }

                passes[asset] = union.ToArray();
            }

            return passes;
        }
    }
}
