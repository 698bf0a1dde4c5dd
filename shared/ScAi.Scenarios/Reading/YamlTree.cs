using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ScAi.Scenarios.Reading;

/// <summary>
/// Builds the tree of a YAML file with one document. Aliases stand for what their anchor holds; tags, merge keys and keys that
/// are not text are refused; nesting is bounded.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 32;

    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode> _anchors = [];
    private readonly Complaints _complaints;

    private YamlTree(string text, Complaints complaints)
    {
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
        _complaints = complaints;
    }

    /// <summary>The document's root; null after a complaint that leaves nothing to read.</summary>
    public static YamlNode? Load(string text, Complaints complaints)
    {
        if (HasTabs(text, complaints))
        {
            return null;
        }

        var tree = new YamlTree(text, complaints);
        try
        {
            return tree.Document();
        }
        catch (YamlException broken)
        {
            complaints.Add(Broken(broken.Start, Problem(broken)));
        }
        catch (InvalidOperationException)
        {
            // Some broken flow mappings make the scanner lose its own queue instead of saying what is wrong.
            complaints.Add(Broken(tree._scanner.CurrentPosition, "a mistake at or before this place"));
        }

        return null;
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _complaints.Add(new ScenarioError("", "a scenario", "an empty file") { Line = 1, Column = 1 });
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node(depth: 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _complaints.Add(new ScenarioError("", "one document in the file", "a second one")
            {
                Line = (int)second.Start.Line,
                Column = (int)second.Start.Column,
            });
        }

        return root;
    }

    private YamlNode Node(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value.Value, out var known)
                ? known
                : throw new AnchorNotFoundException(alias.Start, alias.End, $"no anchor '&{alias.Value.Value}' above");
        }

        return _parser.Current switch
        {
            Scalar => Value(),
            SequenceStart when depth < DeepestNesting => Sequence(depth),
            MappingStart when depth < DeepestNesting => Mapping(depth),
            { } tooDeep => throw new SemanticErrorException(tooDeep.Start, tooDeep.End, "nesting that goes too deep"),
            null => throw new SemanticErrorException("the end of the file"),
        };
    }

    private YamlScalar Value()
    {
        var scalar = _parser.Consume<Scalar>();
        return Remember(scalar, new YamlScalar(
            scalar.Value, scalar.Style, (int)scalar.Start.Line, (int)scalar.Start.Column));
    }

    private YamlSequence Sequence(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return Remember(start, new YamlSequence(items, (int)start.Start.Line, (int)start.Start.Column));
    }

    private YamlMapping Mapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            switch (key)
            {
                case YamlScalar { IsPlain: true, Text: "<<" } merge:
                    _complaints.At(merge, "", "no merge keys", "'<<'", "write what is common under 'defaults'");
                    break;
                case YamlScalar name:
                    entries.Add(new(name, value));
                    break;
                default:
                    _complaints.At(key, "", "a key that is text", key.Description);
                    break;
            }
        }

        return Remember(start, new YamlMapping(entries, (int)start.Start.Line, (int)start.Start.Column));
    }

    private T Remember<T>(NodeEvent seen, T node)
        where T : YamlNode
    {
        if (!seen.Tag.IsEmpty && !seen.Tag.IsNonSpecific)
        {
            _complaints.At(node, "", "a value without a tag", YamlScalar.Quote(seen.Tag.Value));
        }

        if (!seen.Anchor.IsEmpty)
        {
            _anchors[seen.Anchor.Value] = node;
        }

        return node;
    }

    private static bool HasTabs(string text, Complaints complaints)
    {
        var found = false;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var indentation = line[..^line.TrimStart().Length];
            if (indentation.Contains('\t') && indentation.Length < line.Length)
            {
                found = true;
                complaints.Add(new ScenarioError("", "spaces in front of a key", "a tab")
                {
                    Line = number,
                    Column = indentation.IndexOf('\t') + 1,
                });
            }
        }

        return found;
    }

    private static ScenarioError Broken(Mark mark, string problem) => new("", "valid YAML", problem)
    {
        Line = Math.Max(1, (int)mark.Line),
        Column = Math.Max(1, (int)mark.Column),
    };

    private static string Problem(YamlException broken)
    {
        var message = broken.Message;
        var found = message.IndexOf("found ", StringComparison.OrdinalIgnoreCase);
        return found >= 0 ? message[(found + "found ".Length)..].TrimEnd('.') : $"a mistake ({message.TrimEnd('.')})";
    }
}
