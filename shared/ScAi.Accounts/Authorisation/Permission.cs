using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ScAi.Accounts;

/// <summary>Leave to do one kind of thing, by name: <c>catalogue.write</c>. Apps name their own.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The suffix was kept for code access security, which is gone; a permission is what this is.")]
public readonly partial record struct Permission
{
    /// <summary>A permission of a name: lower-case words, parted by dots.</summary>
    public Permission(string name) =>
        Name = Shape().IsMatch(name) ? name
            : throw new ArgumentException($"'{name}' is no permission; expected lower-case words with dots between, such as catalogue.write.", nameof(name));

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <inheritdoc />
    public override string ToString() => Name;

    [GeneratedRegex(@"^[a-z][a-z-]*(\.[a-z][a-z-]*)+\z")]
    private static partial Regex Shape();
}
