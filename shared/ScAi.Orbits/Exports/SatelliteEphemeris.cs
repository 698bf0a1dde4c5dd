using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Exports;

/// <summary>A satellite's states at a row of instants, for export.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="CatalogueNumber">Its number in the catalogue.</param>
/// <param name="Times">Ascending.</param>
/// <param name="States">TEME of date, one per instant.</param>
/// <param name="EndCode">Why there are no more states; <see cref="PropagationCode.None"/> when all asked for are there.</param>
public sealed record SatelliteEphemeris(
    string Name, int CatalogueNumber, IReadOnlyList<ScenarioTime> Times, IReadOnlyList<State<Teme>> States, PropagationCode EndCode)
{
    /// <summary>The states from an instant to another, both included, every step and at the end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is not positive.</exception>
    public static SatelliteEphemeris Of(Sgp4 satellite, ScenarioTime from, ScenarioTime to, TimeSpan step)
    {
        ArgumentNullException.ThrowIfNull(satellite);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero);
        var times = new List<ScenarioTime>();
        for (var time = from; time < to; time += step)
        {
            times.Add(time);
        }

        times.Add(to);
        var columns = new double[6 * times.Count];
        var codes = new PropagationCode[times.Count];
        new Sgp4Batch([satellite]).Propagate(0, times.ToArray(), StateColumns.In(columns, times.Count), codes);
        var n = times.Count;
        var good = codes.TakeWhile(code => code == PropagationCode.None).Count();
        var states = new State<Teme>[good];
        for (var i = 0; i < good; i++)
        {
            states[i] = new State<Teme>(
                new(columns[i], columns[n + i], columns[2 * n + i]), new(columns[3 * n + i], columns[4 * n + i], columns[5 * n + i]));
        }

        var elements = satellite.Elements;
        return new SatelliteEphemeris(
            elements.ObjectName ?? $"{elements.CatalogueNumber}", elements.CatalogueNumber, times[..good], states,
            good < n ? codes[good] : PropagationCode.None);
    }
}
