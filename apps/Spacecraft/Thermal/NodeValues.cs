using System.Runtime.CompilerServices;

namespace ScAi.Spacecraft.Thermal;

/// <summary>A number for each thermal node, in place.</summary>
[InlineArray(Capacity)]
public struct NodeValues : IEquatable<NodeValues>
{
    /// <summary>The most nodes that a vehicle may have.</summary>
    public const int Capacity = 8;

    private double _first;

    /// <inheritdoc />
    public readonly bool Equals(NodeValues other)
    {
        ReadOnlySpan<double> mine = this;
        ReadOnlySpan<double> others = other;
        return mine.SequenceEqual(others);
    }

    /// <inheritdoc />
    public override readonly bool Equals(object? obj) => obj is NodeValues other && Equals(other);

    /// <inheritdoc />
    public override readonly int GetHashCode() => HashCode.Combine(this[0], this[1], this[2], this[3], this[4], this[5], this[6], this[7]);

    /// <summary>Whether all numbers are equal.</summary>
    public static bool operator ==(NodeValues left, NodeValues right) => left.Equals(right);

    /// <summary>Whether any number differs.</summary>
    public static bool operator !=(NodeValues left, NodeValues right) => !left.Equals(right);
}
