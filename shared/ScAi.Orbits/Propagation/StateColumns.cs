namespace ScAi.Orbits.Propagation;

/// <summary>
/// The caller's memory for a run of states: one span per component, in km and km/s, frame TEME of date.
/// A state that does not exist is NaN in every component.
/// </summary>
public readonly ref struct StateColumns
{
    private StateColumns(Span<double> memory, int count, bool hasVelocity)
    {
        X = memory.Slice(0, count);
        Y = memory.Slice(count, count);
        Z = memory.Slice(2 * count, count);
        if (hasVelocity)
        {
            Vx = memory.Slice(3 * count, count);
            Vy = memory.Slice(4 * count, count);
            Vz = memory.Slice(5 * count, count);
        }
    }

    /// <summary>Positions and velocities into six spans of one length.</summary>
    public StateColumns(
        Span<double> x, Span<double> y, Span<double> z, Span<double> vx, Span<double> vy, Span<double> vz)
    {
        if (y.Length != x.Length || z.Length != x.Length || vy.Length != vx.Length || vz.Length != vx.Length
            || (vx.Length != x.Length && vx.Length != 0))
        {
            throw new ArgumentException("The columns must have one length; those of the velocity may be empty.");
        }

        X = x;
        Y = y;
        Z = z;
        Vx = vx;
        Vy = vy;
        Vz = vz;
    }

    /// <summary>Positions only, into three spans of one length.</summary>
    public StateColumns(Span<double> x, Span<double> y, Span<double> z)
        : this(x, y, z, default, default, default)
    {
    }

    /// <summary>x in km.</summary>
    public Span<double> X { get; }

    /// <summary>y in km.</summary>
    public Span<double> Y { get; }

    /// <summary>z in km.</summary>
    public Span<double> Z { get; }

    /// <summary>The velocity's x in km/s; empty when velocities are not wanted.</summary>
    public Span<double> Vx { get; }

    /// <summary>The velocity's y in km/s; empty when velocities are not wanted.</summary>
    public Span<double> Vy { get; }

    /// <summary>The velocity's z in km/s; empty when velocities are not wanted.</summary>
    public Span<double> Vz { get; }

    /// <summary>How many states fit.</summary>
    public int Count => X.Length;

    /// <summary>Whether velocities are wanted.</summary>
    public bool HasVelocity => !Vx.IsEmpty;

    /// <summary>Cuts one block into columns: x of every state, then y, z and, if wanted, the velocity's components.</summary>
    /// <param name="memory">At least 3 (or, with velocities, 6) times <paramref name="count"/> doubles.</param>
    /// <param name="count">How many states.</param>
    /// <param name="hasVelocity">Whether velocities are wanted.</param>
    public static StateColumns In(Span<double> memory, int count, bool hasVelocity = true) => new(memory, count, hasVelocity);
}
