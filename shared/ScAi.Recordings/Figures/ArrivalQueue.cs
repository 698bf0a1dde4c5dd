using ScAi.Time;

namespace ScAi.Recordings.Figures;

/// <summary>
/// What a recorder holds, oldest first, by when it was collected: stretches in which data came in evenly. What was lost never
/// enters. Taking from it gives the time between collection and ground of every bit in closed form: within a stretch that
/// came in evenly and goes out evenly, latency changes evenly too.
/// </summary>
internal sealed class ArrivalQueue
{
    private readonly Queue<Stretch> _stretches = new();
    private Stretch _head;

    /// <summary>Adds data whose age is not known; it is taken first and counts for no latency.</summary>
    public void AddOld(long bits) => Enqueue(new Stretch(bits, null, default));

    /// <summary>Adds data that came in evenly over a time.</summary>
    public void Add(long bits, ScenarioTime from, ScenarioTime to) => Enqueue(new Stretch(bits, Seconds(from), Seconds(to)));

    /// <summary>Takes data out evenly over a time.</summary>
    public void Take(long bits, ScenarioTime from, TimeSpan flow, LatencyBook latencies)
    {
        var (out0, total) = (Seconds(from), bits);
        while (bits > 0 && (_head.Bits > 0 || _stretches.TryDequeue(out _head)))
        {
            var taken = Math.Min(bits, _head.Bits);
            var out1 = Seconds(from) + flow.TotalSeconds * (total - bits + taken) / total;
            if (_head.From is { } in0)
            {
                var in1 = in0 + (_head.To - in0) * taken / _head.Bits;
                latencies.Add(taken, out0 - in0, out1 - in1);
                _head = new Stretch(_head.Bits - taken, in1, _head.To);
            }
            else
            {
                _head = _head with { Bits = _head.Bits - taken };
            }

            (bits, out0) = (bits - taken, out1);
        }
    }

    private void Enqueue(in Stretch stretch)
    {
        if (stretch.Bits > 0)
        {
            _stretches.Enqueue(stretch);
        }
    }

    private static double Seconds(ScenarioTime time) => time.UnixMicroseconds / 1e6;

    /// <param name="Bits">How much.</param>
    /// <param name="From">Where it began to come in, seconds since 1970; null when not known.</param>
    /// <param name="To">Where it ended.</param>
    private readonly record struct Stretch(long Bits, double? From, double To);
}
