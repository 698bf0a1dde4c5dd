namespace ScAi.Orbits.Propagation.Vectors;

/// <summary>Where a kernel writes: one run of doubles per component; the velocity's are null when it is not wanted.</summary>
internal unsafe readonly struct StatePointers(double* x, double* y, double* z, double* vx, double* vy, double* vz)
{
    internal readonly double* X = x, Y = y, Z = z, Vx = vx, Vy = vy, Vz = vz;

    internal bool HasVelocity => Vx != null;

    internal StatePointers Offset(nint count) => HasVelocity
        ? new(X + count, Y + count, Z + count, Vx + count, Vy + count, Vz + count)
        : new(X + count, Y + count, Z + count, null, null, null);
}
