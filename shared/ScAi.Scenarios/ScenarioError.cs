namespace ScAi.Scenarios;

/// <summary>
/// Something in a scenario that is not as it should be: where it is, what was expected there and what was found.
/// </summary>
/// <param name="KeyPath">The keys that lead to it, such as <c>satellites.list[0].recorder</c>; empty for the whole file.</param>
/// <param name="Expected">What should be there, to be read after "expected".</param>
/// <param name="Found">What is there instead, to be read after "found".</param>
public sealed record ScenarioError(string KeyPath, string Expected, string Found)
{
    /// <summary>The file it is in; null for a scenario that did not come from a file.</summary>
    public string? File { get; init; }

    /// <summary>The line, counted from 1; 0 where there is none.</summary>
    public int Line { get; init; }

    /// <summary>The column, counted from 1; 0 where there is none.</summary>
    public int Column { get; init; }

    /// <summary>What the author may have meant; null where nothing comes near.</summary>
    public string? Hint { get; init; }

    /// <summary>What was expected and found, and the hint, without the place.</summary>
    public string Message => $"expected {Expected}, found {Found}{(Hint is null ? "" : $"; {Hint}")}";

    /// <summary>One line as compilers write it: <c>file:line:column: key: expected ..., found ...</c>.</summary>
    public override string ToString()
    {
        var place = (File, Line, Column) switch
        {
            (null, _, _) => "",
            (_, 0, _) => $"{File}: ",
            (_, _, 0) => $"{File}:{Line}: ",
            _ => $"{File}:{Line}:{Column}: ",
        };
        return place + (KeyPath.Length == 0 ? "" : $"{KeyPath}: ") + Message;
    }
}
