using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ScAi.Scenarios.Reading;

/// <summary>Files of UTF-8 text.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole file; false, and what is there instead, when there is no such text.</summary>
    public static bool TryRead(string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? found)
    {
        text = null;
        found = Directory.Exists(path) ? $"the folder {YamlScalar.Quote(path)}"
            : File.Exists(path) ? null
            : $"no file {YamlScalar.Quote(path)}";
        if (found is not null)
        {
            return false;
        }

        try
        {
            text = File.ReadAllText(path, Strict);
            return true;
        }
        catch (DecoderFallbackException)
        {
            found = "bytes that are no UTF-8 text";
        }
        catch (IOException unreadable)
        {
            found = $"a file that cannot be read ({unreadable.Message})";
        }
        catch (UnauthorizedAccessException unreadable)
        {
            found = $"a file that may not be read ({unreadable.Message})";
        }

        return false;
    }
}
