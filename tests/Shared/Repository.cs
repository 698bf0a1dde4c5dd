namespace ScAi.Tests;

/// <summary>The files of the repository that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder that holds ScAi.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The path of a file in the repository.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "ScAi.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No ScAi.sln above {AppContext.BaseDirectory}.");
    }
}
