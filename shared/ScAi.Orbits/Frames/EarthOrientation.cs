using System.Globalization;
using ScAi.Time;

namespace ScAi.Orbits.Frames;

/// <summary>
/// Earth orientation parameters over time: UT1 - UTC and the pole. Linear between the samples (leap seconds are steps), held
/// before the first and after the last.
/// </summary>
public sealed class EarthOrientation
{
    private readonly long[] times;
    private readonly EarthOrientationSample[] samples;

    /// <summary>A table of samples.</summary>
    /// <param name="samples">At least one, at strictly ascending times.</param>
    public EarthOrientation(IEnumerable<(ScenarioTime Time, EarthOrientationSample Sample)> samples)
    {
        var list = samples.ToList();
        if (list.Count == 0)
        {
            throw new ArgumentException("Earth orientation needs at least one sample.", nameof(samples));
        }

        for (var i = 1; i < list.Count; i++)
        {
            if (list[i].Time <= list[i - 1].Time)
            {
                throw new ArgumentException($"Samples must ascend in time; {list[i].Time} follows {list[i - 1].Time}.", nameof(samples));
            }
        }

        times = [.. list.Select(s => s.Time.UnixMicroseconds)];
        this.samples = [.. list.Select(s => s.Sample)];
    }

    /// <summary>UT1 = UTC and no polar motion: what is used when nothing is known.</summary>
    public static EarthOrientation None { get; } = Constant(default);

    /// <summary>The same at all times.</summary>
    public static EarthOrientation Constant(EarthOrientationSample sample) => new([(default, sample)]);

    /// <summary>
    /// Reads the text of an IERS file in the format of <c>finals2000A</c> (fixed columns) or in the comma-separated format that
    /// begins with the columns DATE, MJD, X, Y, UT1-UTC (<c>EOP-All.csv</c>). Rows without values (the far future) are left out.
    /// </summary>
    /// <exception cref="FormatException">A row cannot be read, or there is none; the message names the line.</exception>
    public static EarthOrientation Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isCsv = text.AsSpan().TrimStart().StartsWith("DATE,", StringComparison.OrdinalIgnoreCase);
        var rows = new List<(ScenarioTime, EarthOrientationSample)>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || (isCsv && number == 1))
            {
                continue;
            }

            double mjd, x, y, ut1;
            if (isCsv)
            {
                var fields = line.ToString().Split(',');
                if (fields.Length < 5)
                {
                    throw Bad(number, "the columns DATE, MJD, X, Y and UT1-UTC");
                }

                (mjd, x, y, ut1) = (Number(fields[1], number), Number(fields[2], number), Number(fields[3], number), Number(fields[4], number));
            }
            else
            {
                if (line.Length < 68 || line[58..68].IsWhiteSpace())
                {
                    continue;
                }

                (mjd, x) = (Number(line[7..15], number), Number(line[18..27], number));
                (y, ut1) = (Number(line[37..46], number), Number(line[58..68], number));
            }

            if (mjd is not (>= 15078.0 and <= 2_000_000.0))
            {
                throw Bad(number, "a modified Julian date");
            }

            // Modified Julian date 40587 is 1970-01-01.
            var time = ScenarioTime.FromUnixMicroseconds((long)Math.Round((mjd - 40587.0) * 86400e6));
            rows.Add((time, new EarthOrientationSample(ut1, x, y)));
        }

        return rows.Count > 0 ? new EarthOrientation(rows) : throw new FormatException("There is no row of Earth orientation data.");
    }

    /// <summary>The orientation at an instant.</summary>
    public EarthOrientationSample At(ScenarioTime time)
    {
        var at = time.UnixMicroseconds;
        var i = Array.BinarySearch(times, at);
        i = i < 0 ? ~i - 1 : i;
        if (i < 0 || i >= times.Length - 1)
        {
            return samples[Math.Clamp(i, 0, times.Length - 1)];
        }

        var share = (at - times[i]) / (double)(times[i + 1] - times[i]);
        var (before, after) = (samples[i], samples[i + 1]);

        // A leap second makes UT1 - UTC jump by a second at the later sample; UT1 itself goes on.
        var jump = Math.Round(after.Ut1MinusUtcSeconds - before.Ut1MinusUtcSeconds);
        return new EarthOrientationSample(
            before.Ut1MinusUtcSeconds + share * (after.Ut1MinusUtcSeconds - jump - before.Ut1MinusUtcSeconds),
            before.PolarXArcseconds + share * (after.PolarXArcseconds - before.PolarXArcseconds),
            before.PolarYArcseconds + share * (after.PolarYArcseconds - before.PolarYArcseconds));
    }

    private static double Number(ReadOnlySpan<char> field, int line) =>
        double.TryParse(field.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Bad(line, $"a number instead of \"{field.Trim()}\"");

    private static FormatException Bad(int line, string expected) =>
        new($"Earth orientation data, line {line}: expected {expected}.");
}
