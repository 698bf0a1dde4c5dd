using ScAi.Scenarios.Rules;

namespace ScAi.Scenarios.Reading;

/// <summary>What is wrong with a scenario so far, and where each of its values stands.</summary>
internal sealed class Complaints(string file)
{
    private readonly List<ScenarioError> _errors = [];
    private readonly HashSet<(string File, int Line, int Column, string Message)> _said = [];
    private readonly HashSet<string> _failed = [];
    private readonly Dictionary<string, Place> _places = [];
    private readonly Dictionary<string, string> _origins = [];

    private sealed record Place(string File, int Line, int Column, string Path);

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsEmpty => _errors.Count == 0;

    /// <summary>Complains about a value at its place in the file.</summary>
    public void At(YamlNode node, string path, string expected, string found, string? hint = null)
    {
        Fail(path);
        Add(new ScenarioError(path, expected, found) { Line = node.Line, Column = node.Column, Hint = hint });
    }

    /// <summary>Notes that a value could not be read, so that no rule is applied to what stands in for it.</summary>
    public void Fail(string path) => _failed.Add(path);

    /// <summary>Complains. The same complaint at the same place, as a default makes for everybody who has it, counts once.</summary>
    public void Add(ScenarioError error)
    {
        var here = error.File is null ? error with { File = file } : error;
        if (_said.Add((here.File!, here.Line, here.Column, here.Message)))
        {
            _errors.Add(here);
        }
    }

    /// <summary>Notes where a value stands; <paramref name="written"/> is the path at which the author wrote it.</summary>
    public void Note(string path, YamlNode node, string written) =>
        _places[path] = new Place(file, node.Line, node.Column, written);

    /// <summary>Notes that a value stands in a line of another file.</summary>
    public void NoteLine(string path, string otherFile, int line) => _places[path] = new Place(otherFile, line, 0, path);

    /// <summary>
    /// Notes that what the model has at one path was written at another: in a default, or in an entry that stands for many.
    /// </summary>
    public void NoteOrigin(string path, string written)
    {
        if (path != written)
        {
            _origins[path] = written;
        }
    }

    /// <summary>
    /// Complains about a broken rule where the value in question stands, unless something that the rule depends on is wrong
    /// already.
    /// </summary>
    public void About(BrokenRule rule)
    {
        var looksAt = rule.DependsOn.Append(rule.Path).Select(Written).ToList();
        if (_failed.Any(failed => failed.Length > 0 && looksAt.Any(path => Touches(failed, path))))
        {
            return;
        }

        var place = PlaceOf(Written(rule.Path));
        Add(rule.ToError(path => PlaceOf(Written(path))?.Path ?? path) with
        {
            File = place?.File,
            Line = place?.Line ?? 0,
            Column = place?.Column ?? 0,
        });
    }

    /// <summary>All complaints, by file (the scenario first), line and column.</summary>
    public ScenarioList<ScenarioError> InOrder() => ScenarioList.From(_errors
        .OrderBy(error => error.File == file ? 0 : 1)
        .ThenBy(error => error.File, StringComparer.Ordinal)
        .ThenBy(error => error.Line)
        .ThenBy(error => error.Column));

    private Place? PlaceOf(string path)
    {
        for (var here = path; here.Length > 0; here = KeyPath.Parent(here))
        {
            if (_places.TryGetValue(here, out var place))
            {
                return here == path ? place : place with { Path = path };
            }
        }

        return _places.GetValueOrDefault("");
    }

    private string Written(string path)
    {
        for (var here = path; here.Length > 0; here = KeyPath.Parent(here))
        {
            if (_origins.TryGetValue(here, out var origin))
            {
                return origin + path[here.Length..];
            }
        }

        return path;
    }

    private static bool Touches(string failed, string path) =>
        KeyPath.IsWithin(failed, path) || KeyPath.IsWithin(path, failed);
}
