namespace ScAi.Observer.Recorded;

/// <summary>
/// The recordings of some folders, opened when somebody asks. Those that were asked for last stay open, as many as fit; nobody
/// waits twice for one that two ask for at once.
/// </summary>
/// <param name="folders">Where they are; of two with one name that in the first folder counts.</param>
/// <param name="except">A run folder that is none: that of the live run.</param>
/// <param name="clock">For those who listen to their streams.</param>
internal sealed class RecordingShelf(IReadOnlyList<string> folders, string? except, TimeProvider clock)
{
    private const int MostOpen = 4;

    /// <summary>Bytes of the files of all that are open, but for the latest; an open recording takes about a fifth of them.</summary>
    private const long MostBytes = 2_000_000_000;

    private readonly Lock _lock = new();
    private readonly LinkedList<OpenRecording> _open = new();
    private readonly RecordingList _list = new();
    private readonly string? _except = except is null ? null : Path.GetFullPath(except);

    /// <summary>What can be opened, newest first.</summary>
    public IReadOnlyList<Recordings.RunEntry> List() =>
        [.. folders.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).Where(IsRecording)
            .DistinctBy(Path.GetFileName).Select(_list.EntryOf).OrderByDescending(entry => entry.Recorded)];

    /// <summary>Opens a recording; null when there is none of that name.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public async Task<Serving.IServedRun?> OpenAsync(string name)
    {
        if (Find(name) is not { } folder)
        {
            return null;
        }

        var file = new FileInfo(Path.Combine(folder, Recordings.Recording.FileName));
        return await Take(folder, file).Run;
    }

    private OpenRecording Take(string folder, FileInfo file)
    {
        lock (_lock)
        {
            // One that has grown or was written anew since is another.
            var found = _open.FirstOrDefault(each => each.Folder == folder);
            if (found is not null)
            {
                _open.Remove(found);
            }

            if (found is null || found.Run.IsFaulted || (found.Bytes, found.Written) != (file.Length, file.LastWriteTimeUtc))
            {
                found = new OpenRecording(
                    folder, file.Length, file.LastWriteTimeUtc, Task.Run(() => RecordedRun.Open(folder, clock)));
            }

            _open.AddFirst(found);

            // Whoever still reads one that goes keeps it until done; its file is closed when nobody does.
            while (_open.Count > 1 && (_open.Count > MostOpen || _open.Sum(each => each.Bytes) > MostBytes))
            {
                _open.RemoveLast();
            }

            return found;
        }
    }

    /// <summary>The folder of a recording; null for a name that is none of a folder directly in ours.</summary>
    private string? Find(string name) =>
        name.Length is > 0 and <= 255 && name[0] != '.' && name.AsSpan().IndexOfAny('/', '\\', '\0') < 0
            ? folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(IsRecording)
            : null;

    private bool IsRecording(string folder) =>
        folder != _except && File.Exists(Path.Combine(folder, Recordings.Recording.FileName));

    private sealed record OpenRecording(string Folder, long Bytes, DateTime Written, Task<RecordedRun> Run);
}
