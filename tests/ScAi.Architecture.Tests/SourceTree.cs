namespace ScAi.Architecture.Tests;

/// <summary>The projects and source files of a folder that is laid out as the repository is.</summary>
internal sealed class SourceTree
{
    private static readonly string[] s_rooms = ["apps", "shared", "tests"];

    public SourceTree(string root)
    {
        Root = root;
        var files = s_rooms.Select(room => Path.Combine(root, room)).Where(Directory.Exists)
            .SelectMany(room => Directory.EnumerateFiles(room, "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains("/node_modules/"))
            .Order(StringComparer.Ordinal).ToList();
        Projects = [.. files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];
        Sources = [.. files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))];
    }

    public string Root { get; }

    /// <summary>All project files, from the root with slashes.</summary>
    public IReadOnlyList<string> Projects { get; }

    /// <summary>All C# files, from the root with slashes.</summary>
    public IReadOnlyList<string> Sources { get; }

    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file));
}
