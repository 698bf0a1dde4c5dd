namespace ScAi.MissionControl.Commands;

/// <summary>A part of a list, newest first.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The part.</param>
/// <param name="Next">What to ask for after it; null at the end.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, long? Next, long Total)
{
    /// <summary>How many items a page has when nobody says.</summary>
    public const int Usual = 100;

    /// <summary>How many items a page has at most.</summary>
    public const int Most = 1_000;
}
