namespace ScAi.Orbits.Contacts;

/// <summary>Earth-fixed states by component, in one growing block of memory.</summary>
internal sealed class EarthFixedStates
{
    internal double[] X = [], Y = [], Z = [], Vx = [], Vy = [], Vz = [];

    internal EarthFixedState this[int index] => new(X[index], Y[index], Z[index], Vx[index], Vy[index], Vz[index]);

    /// <summary>Makes room for so many states and one vector more.</summary>
    internal void EnsureCapacity(int count)
    {
        if (X.Length < count + 4)
        {
            var size = Math.Max(count + 4, 2 * X.Length);
            (X, Y, Z) = (new double[size], new double[size], new double[size]);
            (Vx, Vy, Vz) = (new double[size], new double[size], new double[size]);
        }
    }
}
