namespace ScAi.Orbits.Benchmarks;

/// <summary>One measured figure.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Unit">Of the value.</param>
/// <param name="Median">The median of the runs.</param>
/// <param name="Best">The best run.</param>
/// <param name="Floor">What must be reached.</param>
/// <param name="Goal">What is wanted.</param>
/// <param name="CpuSecondsPerRun">Processor time of a run, all threads: what is left when other work takes the cores away.</param>
/// <param name="Runs">How many runs the median is of, after one that warms up.</param>
/// <param name="Conditions">Sizes, cores and instruction set.</param>
public sealed record BenchmarkFigure(
    string Name, string Unit, double Median, double Best, double Floor, double Goal, double CpuSecondsPerRun, int Runs, string Conditions);
