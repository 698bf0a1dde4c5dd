using System.Globalization;
using System.Reflection;

namespace ScAi.Sql.Migrations;

/// <summary>All steps of one part of a program, such as its accounts; several parts share a database.</summary>
public sealed class MigrationSet
{
    /// <summary>A set of steps.</summary>
    /// <param name="part">The part's name; must not change.</param>
    /// <param name="steps">In order, counting from 1.</param>
    /// <exception cref="ArgumentException">The numbers do not count from 1 without gaps.</exception>
    public MigrationSet(string part, params IReadOnlyList<Migration> steps)
    {
        ArgumentException.ThrowIfNullOrEmpty(part);
        ArgumentNullException.ThrowIfNull(steps);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Number != i + 1)
            {
                throw new ArgumentException($"Migrations of {part}: expected number {i + 1}, found {steps[i].Number}.", nameof(steps));
            }
        }

        (Part, Steps) = (part, steps);
    }

    /// <summary>The part's name.</summary>
    public string Part { get; }

    /// <summary>The steps in order.</summary>
    public IReadOnlyList<Migration> Steps { get; }

    /// <summary>The steps that an assembly carries as resources named <c>...FOLDER.0001-what-it-does.sql</c>.</summary>
    /// <param name="part">The part's name.</param>
    /// <param name="assembly">Where they are embedded.</param>
    /// <param name="folder">The folder they lie in, as in <c>Catalogue.Migrations</c>.</param>
    public static MigrationSet Embedded(string part, Assembly assembly, string folder)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var mark = $".{folder}.";
        var steps = new List<Migration>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            var start = resource.IndexOf(mark, StringComparison.Ordinal);
            if (start >= 0)
            {
                var name = resource[(start + mark.Length)..^".sql".Length].Split('-', 2);
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                steps.Add(new Migration(int.Parse(name[0], CultureInfo.InvariantCulture), name[1], reader.ReadToEnd()));
            }
        }

        return steps.Count > 0
            ? new MigrationSet(part, [.. steps.OrderBy(step => step.Number)])
            : throw new ArgumentException($"No migration lies in {folder} of {assembly.GetName().Name}.", nameof(folder));
    }
}
