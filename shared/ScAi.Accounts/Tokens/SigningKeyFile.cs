using System.Text.Json;

namespace ScAi.Accounts;

/// <summary>The file of the signing keys: <c>signing-keys.json</c> in the data folder, readable by its owner alone.</summary>
/// <remarks>Whatever is wrong with the file ends the start: tokens are never signed with a key that was made up on the way.</remarks>
public static class SigningKeyFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "signing-keys.json";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Whether the data folder holds the file.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Name));

    /// <summary>Reads the keys.</summary>
    /// <exception cref="SigningKeyException">The file is missing, may be read by others or holds no keys; the message says which.</exception>
    public static SigningKeys Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            throw new SigningKeyException($"{path} is missing, and the database knows of a key. Restore the file, or make a new key on purpose; that ends no session.");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
        {
            throw new SigningKeyException($"{path} may be read by others; expected mode 600.");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var keys = json.RootElement.GetProperty("keys").EnumerateArray()
                .Select(key => new SigningKey(key.GetProperty("secret").GetBytesFromBase64(), key.GetProperty("madeAt").GetDateTimeOffset())).ToList();
            return keys.Count is 1 or 2
                ? new SigningKeys(keys[0], keys.Count == 2 ? keys[1] : null)
                : throw new SigningKeyException($"{path} holds {keys.Count} keys; expected one or two.");
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or FormatException or ArgumentException or IOException
            or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new SigningKeyException($"{path} holds no signing keys that could be read: {problem.Message}", problem);
        }
    }

    /// <summary>Makes a new current key. The one before goes on being believed, so that living tokens stay valid.</summary>
    /// <param name="folder">The data folder; it is made if need be.</param>
    /// <param name="now">When the key is made, UTC.</param>
    public static SigningKeys Rotate(string folder, DateTimeOffset now)
    {
        var keys = new SigningKeys(SigningKey.Make(now), IsIn(folder) ? Read(folder).Current : null);
        Write(folder, keys);
        return keys;
    }

    private static void Write(string folder, SigningKeys keys)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        var fresh = path + ".new";
        File.Delete(fresh);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(fresh, how))
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("keys");
            foreach (var key in new[] { keys.Current, keys.Previous }.OfType<SigningKey>())
            {
                json.WriteStartObject();
                json.WriteString("madeAt", key.MadeAt);
                json.WriteString("secret", key.ToBase64());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
