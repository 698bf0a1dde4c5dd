using System.Xml.Linq;

namespace ScAi.Architecture.Tests;

/// <summary>Who may refer to whom: section 2 of the design.</summary>
internal static class ProjectRules
{
    private static readonly Dictionary<string, string[]> s_shared = new()
    {
        ["ScAi.Time"] = [],
        ["ScAi.Orbits"] = ["ScAi.Time"],
        ["ScAi.Messages"] = ["ScAi.Time"],
        ["ScAi.Federation"] = ["ScAi.Messages", "ScAi.Time"],
        ["ScAi.Mqtt"] = ["ScAi.Federation"],
        ["ScAi.Workers"] = ["ScAi.Federation", "ScAi.Messages", "ScAi.Orbits"],
        ["ScAi.Scenarios"] = ["ScAi.Time", "ScAi.Messages", "ScAi.Orbits"],
        ["ScAi.Recordings"] = ["ScAi.Time", "ScAi.Orbits", "ScAi.Messages", "ScAi.Federation", "ScAi.Scenarios"],
        ["ScAi.Sql"] = [],
        ["ScAi.Web"] = [],
        ["ScAi.Accounts"] = ["ScAi.Sql", "ScAi.Web"],
    };

    /// <summary>Every broken rule, in words.</summary>
    public static IEnumerable<string> BrokenIn(SourceTree tree)
    {
        foreach (var project in tree.Projects)
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var xml = XDocument.Parse(tree.Read(project));
            foreach (var reference in References(xml).Select(path => Resolve(project, path)))
            {
                var referred = Path.GetFileNameWithoutExtension(reference);
                if (project.StartsWith("apps/", StringComparison.Ordinal) && reference.StartsWith("apps/", StringComparison.Ordinal))
                {
                    yield return $"{project}: an app refers to an app: {referred}";
                }

                if (project.StartsWith("shared/", StringComparison.Ordinal) && !reference.StartsWith("shared/", StringComparison.Ordinal))
                {
                    yield return $"{project}: shared code refers to {reference}";
                }

                if (s_shared.TryGetValue(name, out var allowed) && !allowed.Contains(referred))
                {
                    yield return $"{project}: refers to {referred}; expected {(allowed.Length == 0 ? "nothing" : string.Join(", ", allowed))}";
                }
            }

            foreach (var package in xml.Descendants("PackageReference").Where(package => package.Attribute("Version") is not null))
            {
                yield return $"{project}: gives a version of its own for {package.Attribute("Include")?.Value}";
            }
        }
    }

    private static IEnumerable<string> References(XDocument project) =>
        project.Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));

    private static string Resolve(string project, string reference)
    {
        var parts = new Stack<string>(Path.GetDirectoryName(project)!.Replace('\\', '/').Split('/'));
        foreach (var part in reference.Split('/'))
        {
            if (part == "..")
            {
                parts.Pop();
            }
            else
            {
                parts.Push(part);
            }
        }

        return string.Join('/', parts.Reverse());
    }
}
