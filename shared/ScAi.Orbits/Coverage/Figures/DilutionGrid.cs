using ScAi.Orbits.Coverage.Access;

namespace ScAi.Orbits.Coverage.Figures;

/// <summary>Where every asset is at the instants at which the dilution of precision is sampled: from the interval's start on.</summary>
internal sealed class DilutionGrid
{
    private readonly long from, step;
    private readonly double[] positions;

    internal DilutionGrid(IReadOnlyList<OrbitTrack> tracks, long from, long to, long step)
    {
        (this.from, this.step) = (from, step);
        Count = checked((int)((to - from + step - 1) / step));
        positions = new double[3 * tracks.Count * Count];
        for (var asset = 0; asset < tracks.Count; asset++)
        {
            for (var j = 0; j < Count; j++)
            {
                var at = 3 * (asset * Count + j);
                (positions[at], positions[at + 1], positions[at + 2]) = tracks[asset].PositionAt(TimeAt(j));
            }
        }
    }

    internal int Count { get; }

    internal long TimeAt(int sample) => from + sample * step;

    internal (double X, double Y, double Z) PositionOf(int asset, int sample)
    {
        var at = 3 * (asset * Count + sample);
        return (positions[at], positions[at + 1], positions[at + 2]);
    }
}
