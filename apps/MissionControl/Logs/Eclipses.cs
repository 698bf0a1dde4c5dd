using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Orbits.Sunlight;
using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>
/// When the Sun is half covered or more, seen from a satellite: found on a grid of a minute, which no eclipse of more than that
/// slips through, and bisected to a millisecond.
/// </summary>
internal static class Eclipses
{
    private static readonly TimeSpan s_grid = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_fine = TimeSpan.FromMilliseconds(1);

    /// <summary>The eclipses that reach into <c>[from, to)</c>; cut at its edges.</summary>
    public static IEnumerable<(ScenarioTime From, ScenarioTime To)> Between(Sgp4 orbit, ScenarioTime from, ScenarioTime to)
    {
        ScenarioTime? began = IsDark(orbit, from) ? from : null;
        for (var at = from; at < to; at += s_grid)
        {
            var next = ScenarioTime.Min(at + s_grid, to);
            var isDark = IsDark(orbit, next);
            if (isDark == began is not null)
            {
                continue;
            }

            var edge = Edge(orbit, at, next, isDark);
            if (began is { } start)
            {
                yield return (start, edge);
            }

            began = isDark ? edge : null;
        }

        if (began is { } open)
        {
            yield return (open, to);
        }
    }

    private static ScenarioTime Edge(Sgp4 orbit, ScenarioTime before, ScenarioTime after, bool isDarkAfter)
    {
        while (after - before > s_fine)
        {
            var middle = before + (after - before) / 2;
            (before, after) = IsDark(orbit, middle) == isDarkAfter ? (before, middle) : (middle, after);
        }

        return after;
    }

    private static bool IsDark(Sgp4 orbit, ScenarioTime at) =>
        orbit.Propagate(at, out var state) == PropagationCode.None
        && Eclipse.SunlitFraction(state.Position, Sun.At(at)) < 0.5;
}
