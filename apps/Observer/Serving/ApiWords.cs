using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ScAi.Recordings;
using ScAi.Time;

namespace ScAi.Observer.Serving;

/// <summary>Puts the records' own documentation, units included, into the OpenAPI document.</summary>
internal static class ApiWords
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_words = new(Read);

    public static void Add(OpenApiOptions options)
    {
        // In each place, since what is said of a time is said of the property.
        options.CreateSchemaReferenceId = type =>
            IsTime(type.Type) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "ScAi observer";
            document.Info.Description =
                "A run, live or recorded. Times in objects are UTC in ISO 8601; times in columns are milliseconds since 1970 (UTC). "
                + "Volumes are GB (10^9 bytes), rates MB/s (10^6 bytes), angles degrees, heights metres over the WGS-84 ellipsoid, "
                + "money US dollars, durations seconds.";
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo, context.JsonPropertyInfo);
            return Task.CompletedTask;
        });
    }

    private static bool IsTime(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(ScenarioTime) || plain == typeof(DateTimeOffset));

    private static void Describe(OpenApiSchema schema, JsonTypeInfo type, JsonPropertyInfo? property)
    {
        if (IsTime(type.Type))
        {
            schema.Type = Nullable.GetUnderlyingType(type.Type) is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = "date-time";
        }

        if (property?.AttributeProvider is MemberInfo { DeclaringType: { } owner } member
            && s_words.Value.TryGetValue($"{owner.FullName}.{member.Name}", out var words))
        {
            schema.Description = words;
        }
        else if (property is null && s_words.Value.TryGetValue($"{type.Type.FullName}", out var purpose))
        {
            schema.Description = purpose;
        }
    }

    /// <summary>What is said of types and properties; the parameters of a record are its properties.</summary>
    private static Dictionary<string, string> Read()
    {
        var file = Path.ChangeExtension(typeof(RunState).Assembly.Location, ".xml");
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(file))
        {
            return words;
        }

        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            var (kind, name) = (member.Attribute("name")!.Value[0], member.Attribute("name")!.Value[2..]);
            if (kind is 'T' or 'P' && member.Element("summary") is { } summary)
            {
                words[name] = Text(summary);
            }

            foreach (var parameter in member.Elements("param").Where(_ => kind is 'T' || name.Contains("#ctor", StringComparison.Ordinal)))
            {
                words.TryAdd($"{name.Split(".#ctor")[0]}.{parameter.Attribute("name")!.Value}", Text(parameter));
            }
        }

        return words;
    }

    private static string Text(XElement element)
    {
        foreach (var reference in element.Descendants().Where(each => each.IsEmpty).ToList())
        {
            reference.ReplaceWith((reference.Attribute("name") ?? reference.Attribute("cref") ?? reference.Attribute("langword"))?.Value.Split('.', ':')[^1] ?? "");
        }

        return string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
