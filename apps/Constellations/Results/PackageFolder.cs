using System.IO.Compression;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Results;

/// <summary>Report packages by number: a zip file each, in a folder.</summary>
/// <param name="folder">Where; made when something is written.</param>
/// <param name="what">What a package of this folder is, for people: <c>result of simulation</c>.</param>
internal class PackageFolder(string folder, string what)
{
    public void Remove(long id) => File.Delete(PathOf(id));

    /// <summary>A package, to be read from its start.</summary>
    /// <exception cref="ProblemException">404: there is none.</exception>
    public FileStream Open(long id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProblemException(Problem.NotFound($"{what} {id}"));
        }
    }

    /// <summary>One file of a package, by its exact name; names lead nowhere else.</summary>
    /// <exception cref="ProblemException">404: there is none.</exception>
    public byte[] Read(long id, string name)
    {
        using var package = new ZipArchive(Open(id), ZipArchiveMode.Read);
        var entry = package.Entries.FirstOrDefault(entry => entry.FullName == name)
            ?? throw new ProblemException(Problem.NotFound($"file '{name}' in the {what} {id}"));
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The names and sizes of a package's files.</summary>
    public IReadOnlyList<ResultFile> List(long id)
    {
        using var package = new ZipArchive(Open(id), ZipArchiveMode.Read);
        return [.. package.Entries.Select(entry => new ResultFile(entry.FullName, entry.Length))];
    }

    /// <summary>Writes a package; it is there as a whole or not at all.</summary>
    protected void Write(long id, Action<Stream> write)
    {
        Directory.CreateDirectory(folder);
        var unfinished = PathOf(id) + ".tmp";
        try
        {
            using (var file = File.Create(unfinished))
            {
                write(file);
            }

            File.Move(unfinished, PathOf(id), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private string PathOf(long id) => Path.Combine(folder, $"{id}.zip");
}
