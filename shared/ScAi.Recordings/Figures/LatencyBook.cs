namespace ScAi.Recordings.Figures;

/// <summary>
/// How long data took from collection to ground: a mixture of stretches over each of which latency is spread evenly. Mean
/// and quantiles are exact for such a mixture.
/// </summary>
internal sealed class LatencyBook
{
    private readonly List<(double Low, double High, double Bits)> _stretches = [];
    private double _bits;
    private double _bitSeconds;
    private (int Count, double Part, double Value) _latest = (0, 0, double.NaN);

    /// <summary>How many stretches there are.</summary>
    public int Count => _stretches.Count;

    /// <summary>The mean in seconds, weighted by data; null when there is no data.</summary>
    public double? MeanSeconds => _bits > 0 ? _bitSeconds / _bits : null;

    /// <summary>Adds data whose latency runs evenly between two values.</summary>
    public void Add(long bits, double firstSeconds, double lastSeconds)
    {
        var (low, high) = (Math.Max(0, Math.Min(firstSeconds, lastSeconds)), Math.Max(0, Math.Max(firstSeconds, lastSeconds)));
        _stretches.Add((low, high, bits));
        _bits += bits;
        _bitSeconds += bits * (low + high) / 2;
    }

    /// <summary>The latency in seconds that a part of the data does not exceed; null when there is no data.</summary>
    /// <param name="part">Above 0, at most 1.</param>
    public double? Quantile(double part)
    {
        if (_bits <= 0)
        {
            return null;
        }

        if (_latest.Count != Count || !_latest.Part.Equals(part))
        {
            _latest = (Count, part, Find(part * _bits));
        }

        return _latest.Value;
    }

    /// <summary>
    /// Sweeps over the ends of the stretches. Between two ends the amount below a latency grows evenly, at a slope that changes
    /// at each end; a stretch without width is a jump.
    /// </summary>
    private double Find(double bits)
    {
        var ends = new List<(double At, double Slope, double Jump)>(2 * Count);
        foreach (var (low, high, amount) in _stretches)
        {
            var width = high - low;
            if (width > 1e-9)
            {
                ends.Add((low, amount / width, 0));
                ends.Add((high, -amount / width, 0));
            }
            else
            {
                ends.Add((low, 0, amount));
            }
        }

        ends.Sort((a, b) => a.At.CompareTo(b.At));
        var (below, slope, at) = (0.0, 0.0, ends[0].At);
        foreach (var end in ends)
        {
            var grown = below + slope * (end.At - at);
            if (grown >= bits && slope > 0)
            {
                return Math.Min(end.At, at + (bits - below) / slope);
            }

            below = grown + end.Jump;
            at = end.At;
            if (below >= bits)
            {
                return at;
            }

            slope += end.Slope;
        }

        return at;
    }
}
