namespace ScAi.Scenarios.Rules;

/// <summary>Paths of keys such as <c>satellites.list[0].recorder</c>.</summary>
internal static class KeyPath
{
    /// <summary>The path of a key within a block.</summary>
    public static string Of(string block, string key) => block.Length == 0 ? key : $"{block}.{key}";

    /// <summary>The path of an item of a list.</summary>
    public static string Of(string list, int index) => $"{list}[{index}]";

    /// <summary>The path of the block or list around it; empty for the whole file.</summary>
    public static string Parent(string path) => path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];

    /// <summary>Whether a path leads to a block or to something in it.</summary>
    public static bool IsWithin(string path, string block) =>
        path.StartsWith(block, StringComparison.Ordinal)
        && (path.Length == block.Length || path[block.Length] is '.' or '[');
}
