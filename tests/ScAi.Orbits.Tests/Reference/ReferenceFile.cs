using System.Globalization;
using ScAi.Orbits.Frames;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Reference;

/// <summary>The files that make_reference.py writes.</summary>
internal static class ReferenceFile
{
    internal static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", name));

    /// <summary>A table's rows without its head and its remarks.</summary>
    internal static IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n').Skip(1).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(','));

    internal static ScenarioTime Time(string text) =>
        ScenarioTime.TryParse(text, out var time) ? time : throw new FormatException(text);

    /// <summary>UT1-UTC of Skyfield's time scale in the week of the regimes' files.</summary>
    internal static EarthOrientation WeekOfUt1() => new(Rows("regimes-points.csv")
        .Where(row => row[0] == "0")
        .Select(row => (Time(row[1]), new EarthOrientationSample(double.Parse(row[2], CultureInfo.InvariantCulture)))));
}
