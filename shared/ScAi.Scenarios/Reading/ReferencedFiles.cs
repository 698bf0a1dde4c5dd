using System.Text;

namespace ScAi.Scenarios.Reading;

/// <summary>The files that a scenario names; they lie relative to its folder.</summary>
internal sealed class ReferencedFiles(string scenario)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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

        if (name.Contains('\0'))
        {
            return null;
        }

        path = Path.Combine(Path.GetDirectoryName(scenario) ?? "", name);
        if (Directory.Exists(path))
        {
            section.Complain(key, expected, $"the folder {YamlScalar.Quote(name)}");
            return null;
        }

        if (!File.Exists(path))
        {
            section.Complain(key, expected, $"no file {YamlScalar.Quote(name)} in the scenario's folder");
            return null;
        }

        try
        {
            return File.ReadAllText(path, Strict);
        }
        catch (DecoderFallbackException)
        {
            section.Complain(key, $"{expected} in UTF-8", "bytes that are no text");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            section.Complain(key, expected, $"a file that cannot be read ({unreadable.Message})");
        }

        return null;
    }
}
