using System.Globalization;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;

namespace ScAi.Orbits.Tests.Propagation;

/// <summary>
/// The verification set of AIAA 2006-6753 as Debian's python3-sgp4 ships it, read in place: element sets with start, stop
/// and step behind column 69, and the states that the reference implementation prints for them.
/// </summary>
internal static class VerificationSet
{
    private const string Folder = "/usr/lib/python3/dist-packages/sgp4";

    internal sealed record Row(double Minutes, double[] Numbers);

    internal sealed record Case(ElementSet Elements, double Start, double Stop, double Step, IReadOnlyList<Row> Rows);

    internal static IReadOnlyList<Case> Cases { get; } = Load();

    /// <summary>
    /// The times that the reference driver asks for: the epoch, then start to stop by step with the epoch not repeated,
    /// and the stop itself if the steps miss it.
    /// </summary>
    internal static IEnumerable<double> Times(Case @case)
    {
        yield return 0.0;
        var t = @case.Start;
        for (; t <= @case.Stop; t += @case.Step)
        {
            if (t != 0.0 || @case.Start != 0.0)
            {
                yield return t;
            }
        }

        if (t - @case.Stop < @case.Step - 1e-6)
        {
            yield return @case.Stop;
        }
    }

    private static List<Case> Load()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "SGP4-VER.TLE")).Where(l => l[0] is '1' or '2').ToArray();
        var output = File.ReadAllLines(Path.Combine(Folder, "tcppver.out"));
        var next = 0;
        var cases = new List<Case>();
        for (var i = 0; i < lines.Length; i += 2)
        {
            Assert.Contains("xx", output[next++]);
            var rows = new List<Row>();
            for (; next < output.Length && !output[next].Contains("xx"); next++)
            {
                var fields = output[next].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var numbers = fields.Take(7).Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
                rows.Add(new Row(numbers[0], numbers[1..]));
            }

            var window = lines[i + 1][69..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
            cases.Add(new Case(TwoLineFormat.Parse(lines[i], lines[i + 1]), window[0], window[1], window[2], rows));
        }

        return cases;
    }
}
