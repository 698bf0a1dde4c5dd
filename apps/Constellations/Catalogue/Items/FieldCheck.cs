using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Items;

/// <summary>Holds values against their bounds and gathers what is wrong, by field.</summary>
internal sealed class FieldCheck
{
    private const int NotesLength = 4000;
    private readonly Dictionary<string, string[]> _errors = [];

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => _errors;

    /// <summary>One line of visible text that is not blank.</summary>
    public FieldCheck Text(string field, string? value, int most = 200)
    {
        if (value is not null && (string.IsNullOrWhiteSpace(value) || value.Length > most || value.Any(char.IsControl) || !IsWellFormed(value)))
        {
            Add(field, $"expected 1 to {most} characters on one line");
        }

        return this;
    }

    /// <summary>Any number of lines.</summary>
    public FieldCheck Notes(string field, string? value)
    {
        if (value is not null && (value.Length > NotesLength || value.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || !IsWellFormed(value)))
        {
            Add(field, $"expected up to {NotesLength} characters of text");
        }

        return this;
    }

    /// <summary>A number from a least to a greatest value, both inclusive.</summary>
    public FieldCheck Number(string field, double? value, double least, double most)
    {
        if (value is { } number && !(number >= least && number <= most))
        {
            Add(field, $"expected {least} to {most}");
        }

        return this;
    }

    /// <summary>A value that must be there.</summary>
    public FieldCheck Required(string field, object? value)
    {
        if (value is null)
        {
            Add(field, "a value is required");
        }

        return this;
    }

    public void Add(string field, string expected) =>
        _errors[field] = _errors.TryGetValue(field, out var before) ? [.. before, expected] : [expected];

    /// <exception cref="ProblemException">400: something is wrong; names every field.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new ProblemException(Problem.Invalid(_errors));
        }
    }

    /// <summary>Without half surrogates and the zero that PostgreSQL does not keep.</summary>
    private static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0' || (char.IsSurrogate(value[i]) && !(i + 1 < value.Length && char.IsSurrogatePair(value[i], value[++i]))))
            {
                return false;
            }
        }

        return true;
    }
}
