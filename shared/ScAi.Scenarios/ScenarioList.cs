namespace ScAi.Scenarios;

/// <summary>Makes a <see cref="ScenarioList{T}"/>.</summary>
public static class ScenarioList
{
    /// <summary>A list of copies of the items; what a collection expression calls.</summary>
    public static ScenarioList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of copies of the items.</summary>
    public static ScenarioList<T> From<T>(IEnumerable<T> items) => new([.. items]);
}
