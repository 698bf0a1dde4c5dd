namespace ScAi.Launcher.Orbits;

/// <summary>Where a command writes: a file, or standard output.</summary>
internal static class Output
{
    public static void Write(string? path, Action<Stream> write)
    {
        if (path is null)
        {
            using var output = Console.OpenStandardOutput();
            using var buffered = new BufferedStream(output, 1 << 16);
            write(buffered);
            return;
        }

        try
        {
            using var file = File.Create(path);
            write(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDataException($"--out: cannot write '{path}': {wrong.Message}");
        }
    }

    public static void WriteText(string? path, Action<TextWriter> write) => Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        write(writer);
    });

    /// <summary>A line break after JSON for people who read it in a terminal.</summary>
    public static void WriteJson(string? path, Action<Stream> write) => Write(path, stream =>
    {
        write(stream);
        stream.WriteByte((byte)'\n');
    });
}
