namespace ScAi.Orbits.Coverage.Targets;

/// <summary>A text or geometry that was to be a target is none.</summary>
public sealed class TargetFormatException : FormatException
{
    /// <summary>Says where and why.</summary>
    /// <param name="path">The member at fault, from the root: <c>features[2].geometry.coordinates[0]</c>.</param>
    /// <param name="reason">What was expected, and what is there.</param>
    public TargetFormatException(string path, string reason)
        : base(path.Length > 0 ? $"{path}: {reason}" : reason)
    {
        (Path, Reason) = (path, reason);
    }

    /// <summary>The member at fault; empty for the whole.</summary>
    public string Path { get; }

    /// <summary>What was expected, and what is there.</summary>
    public string Reason { get; }
}
