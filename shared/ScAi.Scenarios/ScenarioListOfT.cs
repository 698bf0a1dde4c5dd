using System.Collections;
using System.Runtime.CompilerServices;

namespace ScAi.Scenarios;

/// <summary>
/// An immutable list that equals another when their items are equal, in order; so records that hold one are values.
/// </summary>
/// <remarks>Made with a collection expression. The items are copied, never shared.</remarks>
/// <typeparam name="T">What it holds; immutable itself.</typeparam>
[CollectionBuilder(typeof(ScenarioList), nameof(ScenarioList.Create))]
public sealed class ScenarioList<T> : IReadOnlyList<T>, IEquatable<ScenarioList<T>>
{
    private readonly T[] _items;

    internal ScenarioList(T[] items) => _items = items;

    /// <summary>How many items there are.</summary>
    public int Count => _items.Length;

    /// <summary>The item at a position, counted from 0.</summary>
    public T this[int index] => _items[index];

    /// <inheritdoc />
    public bool Equals(ScenarioList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ScenarioList<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items in brackets, for people.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
