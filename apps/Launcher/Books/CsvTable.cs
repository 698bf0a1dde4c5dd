using System.Globalization;
using CsvHelper;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Books;

/// <summary>A CSV file of a run folder, read row by row; a field that is not as it should be is named with file and line.</summary>
internal sealed class CsvTable(string path) : IDisposable
{
    private readonly CsvReader _csv = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = true, TrackLineNumbers = true });

    /// <summary>Whether there is no such file, or nothing in it.</summary>
    public static bool IsMissing(string path) => new FileInfo(path) is not { Exists: true, Length: > 0 };

    /// <summary>Takes off a last row that was not written to its end, as an app leaves it that was killed.</summary>
    public static void CutTornRow(string path)
    {
        if (IsMissing(path))
        {
            return;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var end = file.Length;
        while (end > 0)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
            {
                break;
            }

            end--;
        }

        file.SetLength(end);
    }

    public bool Read() => _csv.Read();

    public string Text(string column) => _csv.GetString(column);

    public T Number<T>(string column)
        where T : ISpanParsable<T> =>
        T.TryParse(Text(column), CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(column, "a number");

    /// <summary>A volume written in gigabits, to the bit.</summary>
    public DataVolume Gigabits(string column) => DataVolume.FromBits((long)(Number<decimal>(column) * 1_000_000_000m));

    public ScenarioTime Time(string column) =>
        ScenarioTime.TryParse(Text(column), out var time) ? time : throw Wrong(column, "a time");

    public void Dispose() => _csv.Dispose();

    private InvalidDataException Wrong(string column, string expected) =>
        new($"{path}:{_csv.LineNumber}: {column}: expected {expected}, got '{Text(column)}'");
}
