using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace ScAi.Hosting;

/// <summary>Reads a record of options from the command line, as <c>--Key value</c>, and the environment, as <c>SCAI_KEY</c>.</summary>
public static class ProgramOptions
{
    /// <summary>Reads the options; null when something is wrong, which is then said on the error stream.</summary>
    /// <typeparam name="T">A record with a property per option; one without <see cref="DescriptionAttribute"/> is read from the environment only.</typeparam>
    /// <param name="args">The command line.</param>
    /// <param name="check">Throws <see cref="InvalidDataException"/> when the values are wrong.</param>
    /// <param name="beside">Further records that read their own options from the same command line.</param>
    public static T? Read<T>(string[] args, Action<T> check, params ReadOnlySpan<Type> beside)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(check);
        var known = Described(typeof(T)).Select(option => option.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var type in beside)
        {
            known.UnionWith(Described(type).Select(option => option.Name));
        }

        var unknown = args.Where((arg, i) => arg.StartsWith("--", StringComparison.Ordinal) && !known.Contains(arg[2..].Split('=')[0]));
        if (unknown.FirstOrDefault() is { } typo)
        {
            Console.Error.WriteLine($"{typo}: expected one of {string.Join(", ", known.Select(key => $"--{key}"))}");
            return null;
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("SCAI_").AddCommandLine(args).Build();
        try
        {
            var options = configuration.Get<T>() ?? new T();
            check(options);
            return options;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or InvalidDataException)
        {
            Console.Error.WriteLine(wrong.Message);
            return null;
        }
    }

    /// <summary>Lists the options with their meanings.</summary>
    public static void WriteHelp<T>(string purpose) => WriteHelp(purpose, typeof(T));

    /// <summary>Lists the options of several records with their meanings.</summary>
    public static void WriteHelp(string purpose, params ReadOnlySpan<Type> records)
    {
        Console.WriteLine(purpose);
        Console.WriteLine("Options, as --Key value or SCAI_KEY in the environment:");
        foreach (var (name, meaning) in records.ToArray().SelectMany(Described))
        {
            Console.WriteLine($"  --{name,-10} {meaning}");
        }
    }

    private static IEnumerable<(string Name, string Meaning)> Described(Type record) => record.GetProperties()
        .Select(property => (property.Name, Meaning: property.GetCustomAttribute<DescriptionAttribute>()?.Description))
        .Where(option => option.Meaning is not null)
        .Select(option => (option.Name, option.Meaning!));
}
