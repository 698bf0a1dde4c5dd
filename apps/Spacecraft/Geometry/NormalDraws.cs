using ScAi.Federation.Randomness;

namespace ScAi.Spacecraft.Geometry;

/// <summary>Standard normal numbers from an entity's counter: Box and Muller's transform of two uniform draws each.</summary>
public static class NormalDraws
{
    /// <summary>The normal number of that count; uses draws 2n and 2n + 1.</summary>
    public static double Of(CounterRandom random, ulong number)
    {
        ArgumentNullException.ThrowIfNull(random);
        var radius = Math.Sqrt(-2.0 * Math.Log(1.0 - random.Uniform(2 * number)));
        return radius * Math.Cos(2.0 * Math.PI * random.Uniform(2 * number + 1));
    }

    /// <summary>Three normal numbers; uses those from <paramref name="number"/> to two after it.</summary>
    public static Vector3D VectorOf(CounterRandom random, ulong number) =>
        new(Of(random, number), Of(random, number + 1), Of(random, number + 2));
}
