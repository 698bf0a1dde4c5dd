using System.Text.RegularExpressions;

namespace ScAi.Architecture.Tests;

/// <summary>What may stand where in the sources: conventions 4, 5 and 8 of the style, section 2 of the design.</summary>
internal static partial class SourceRules
{
    /// <summary>
    /// Where the world outside begins: the start of a process, the transports, the launcher that starts processes, the hosts
    /// of apps, the server that tests start. They alone may ask the machine for time, chance and files.
    /// </summary>
    private static readonly string[] s_adapters =
        ["shared/ScAi.Mqtt/", "shared/ScAi.Hosting/", "shared/ScAi.Sql/LocalServer/", "apps/Launcher/", "apps/Constellations/", "apps/MissionControl/"];

    /// <summary>Every broken rule, in words: file, line, rule.</summary>
    public static IEnumerable<string> BrokenIn(SourceTree tree)
    {
        foreach (var file in tree.Sources.Where(file => !file.StartsWith("tests/", StringComparison.Ordinal)))
        {
            var lines = tree.Read(file).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                foreach (var rule in BrokenBy(file, WithoutComment(lines[i])))
                {
                    yield return $"{file}:{i + 1}: {rule}";
                }
            }
        }
    }

    private static IEnumerable<string> BrokenBy(string file, string line)
    {
        var isProgram = file.EndsWith("/Program.cs", StringComparison.Ordinal);
        var isEdge = isProgram || file.EndsWith("App.cs", StringComparison.Ordinal)
            || s_adapters.Any(adapter => file.StartsWith(adapter, StringComparison.Ordinal));
        if (!isEdge && ForbiddenCall().Match(line) is { Success: true } call)
        {
            yield return $"{call.Value.TrimEnd('(')} is for Program.cs and adapters; take a TimeProvider or a CounterRandom";
        }

        if (DelayWithoutClock().IsMatch(line))
        {
            yield return "Task.Delay without a TimeProvider";
        }

        if (IsPure(file) && TouchesTheWorld().Match(line) is { Success: true } touch)
        {
            yield return $"{touch.Value} in a project that touches no socket, file or wall clock";
        }

        if (!file.StartsWith("shared/ScAi.Messages/Topics/", StringComparison.Ordinal) && TopicString().Match(line) is { Success: true } topic)
        {
            yield return $"a topic put together outside Topics: {topic.Value}";
        }

        if (line.Contains("namespace ", StringComparison.Ordinal) && BadFolder().IsMatch(line))
        {
            yield return "a namespace that says nothing: folders by idea, not Models, Services, Helpers, Utils";
        }

        if (file.StartsWith("apps/", StringComparison.Ordinal) && !isProgram
            && !s_adapters.Any(adapter => file.StartsWith(adapter, StringComparison.Ordinal))
            && line.Contains("ScAi.Mqtt", StringComparison.Ordinal))
        {
            yield return "only an app's Program.cs names ScAi.Mqtt";
        }
    }

    private static bool IsPure(string file) =>
        file.StartsWith("shared/ScAi.Time/", StringComparison.Ordinal)
        || file.StartsWith("shared/ScAi.Orbits/", StringComparison.Ordinal)
        || file.StartsWith("shared/ScAi.Messages/", StringComparison.Ordinal);

    private static string WithoutComment(string line)
    {
        var comment = line.IndexOf("//", StringComparison.Ordinal);
        while (comment > 0 && line[comment - 1] == ':')
        {
            comment = line.IndexOf("//", comment + 2, StringComparison.Ordinal);
        }

        return comment < 0 ? line : line[..comment];
    }

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|Stopwatch\b|Thread\.Sleep\(|Random\.Shared|new Random\(|Guid\.NewGuid\(|Environment\.TickCount\w*)")]
    private static partial Regex ForbiddenCall();

    [GeneratedRegex(@"\bTask\.Delay\([^,]*\)")]
    private static partial Regex DelayWithoutClock();

    [GeneratedRegex(@"\b(System\.Net\.Sockets|File\.(Read|Write|Open|Create|Append)\w*|FileStream|TimeProvider\.System|HttpClient)\b")]
    private static partial Regex TouchesTheWorld();

    /// <summary>A prefix with a level after it, or the documented channels that have levels of their own.</summary>
    [GeneratedRegex("\"(\\{[^\"{}]*[pP]refix\\}/[^\"]+|[^\" ]*(status/(ready|mode|time|alive|run)|time/(grant|request|missing))[^\" ]*)\"")]
    private static partial Regex TopicString();

    [GeneratedRegex(@"\b(Models|Services|Helpers|Utils|Utilities|Common)\b")]
    private static partial Regex BadFolder();
}
