using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ScAi.Spacecraft.Telemetry;

/// <summary>Samples by name, over the arrays that hold both: null where a sample is not a number.</summary>
internal sealed class SampleSet(string[] names, double[] values) : IReadOnlyDictionary<string, double?>
{
    public IEnumerable<string> Keys => names;

    public IEnumerable<double?> Values => values.Select(Sample);

    public int Count => names.Length;

    public double? this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"There is no sample '{key}'.");

    public bool ContainsKey(string key) => Array.IndexOf(names, key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out double? value)
    {
        var place = Array.IndexOf(names, key);
        value = place < 0 ? null : Sample(values[place]);
        return place >= 0;
    }

    public IEnumerator<KeyValuePair<string, double?>> GetEnumerator()
    {
        for (var i = 0; i < names.Length; i++)
        {
            yield return new(names[i], Sample(values[i]));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static double? Sample(double value) => double.IsFinite(value) ? value : null;
}
