using ScAi.Federation.Randomness;
using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Tests.Shared;

/// <summary>Standard normal and uniform numbers in a row, the same in every run.</summary>
internal sealed class Draws(ulong seed)
{
    private readonly CounterRandom _uniform = new(seed, "test", "uniform");
    private readonly CounterRandom _normal = new(seed, "test", "normal");
    private ulong _next;

    public double Uniform(double low, double high) => low + (high - low) * _uniform.Uniform(_next++);

    public double Normal() => NormalDraws.Of(_normal, _next++);
}
