namespace ScAi.Launcher.Bench;

/// <summary>What clients saw of a server.</summary>
internal sealed record Load(double RequestsPerSecond, double MedianMilliseconds, double Percentile99Milliseconds)
{
    /// <summary>Of the times that requests took, in milliseconds.</summary>
    public static Load Of(IEnumerable<double> milliseconds, TimeSpan duration)
    {
        var sorted = milliseconds.Order().ToArray();
        return sorted.Length == 0
            ? throw new InvalidDataException("No request was answered.")
            : new Load(sorted.Length / duration.TotalSeconds, sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)]);
    }
}
