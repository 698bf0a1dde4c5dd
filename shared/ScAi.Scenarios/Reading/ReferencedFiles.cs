namespace ScAi.Scenarios.Reading;

/// <summary>The files that a scenario names; they lie relative to its folder.</summary>
internal sealed class ReferencedFiles(string scenario)
{
    /// <summary>Reads the file that a key names; null after a complaint.</summary>
    /// <param name="section">The block that names it.</param>
    /// <param name="key">The key that names it.</param>
    /// <param name="expected">What the file should be, such as "a CSV file".</param>
    /// <param name="path">The file's path, for messages about what it holds.</param>
    public string? Read(Section section, string key, string expected, out string path)
    {
        path = "";
        if (section.Require(key, Values.Text) is not { } name)
        {
            return null;
        }

        path = Path.Combine(Path.GetDirectoryName(scenario) ?? "", name);
        if (TextFile.TryRead(path, out var text, out var found))
        {
            return text;
        }

        section.Complain(key, expected, found);
        return null;
    }
}
