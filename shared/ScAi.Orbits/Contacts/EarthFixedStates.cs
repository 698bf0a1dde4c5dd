namespace ScAi.Orbits.Contacts;

/// <summary>Earth-fixed states by component, in one growing block of memory.</summary>
internal sealed class EarthFixedStates
{
    internal double[] X = [], Y = [], Z = [], Vx = [], Vy = [], Vz = [];

    internal EarthFixedState this[int index] => new(X[index], Y[index], Z[index], Vx[index], Vy[index], Vz[index]);

    internal void EnsureCapacity(int count)
    {
        if (X.Length < count)
        {
            var size = Math.Max(count, 2 * X.Length);
            (X, Y, Z) = (new double[size], new double[size], new double[size]);
            (Vx, Vy, Vz) = (new double[size], new double[size], new double[size]);
        }
    }
}
