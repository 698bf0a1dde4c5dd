using ScAi.Scenarios.Rules;

namespace ScAi.Scenarios.Reading;

/// <summary>A block of keys that is being read; what it lacks may come from a block of defaults.</summary>
internal sealed class Section
{
    private readonly YamlMapping _node;
    private readonly string _block;
    private readonly Section? _defaults;
    private readonly Complaints _complaints;
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mistyped = new(StringComparer.Ordinal);

    /// <summary>Opens a block; refuses unknown and repeated keys.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="path">Its path.</param>
    /// <param name="block">Its path in <see cref="ScenarioKeys"/>.</param>
    /// <param name="defaults">What stands in for keys that are not there.</param>
    /// <param name="complaints">Where errors go.</param>
    public Section(YamlMapping node, string path, string block, Section? defaults, Complaints complaints)
    {
        (_node, Path, _block, _defaults, _complaints) = (node, path, block, defaults, complaints);
        complaints.Note(path, node, path);
        var known = ScenarioKeys.In(block);
        foreach (var (key, value) in node.Entries)
        {
            if (!known.ContainsKey(key.Text))
            {
                Refuse(key, known.Keys);
            }
            else if (!_values.TryAdd(key.Text, value))
            {
                complaints.At(key, KeyPath.Of(path, key.Text), "each key once", $"{key.Description} again");
            }
        }
    }

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>Whether the author wrote the key, here or in the defaults.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Where the value of a key stands; null when it is not there.</summary>
    public YamlNode? At(string key) => Find(key)?.Node;

    /// <summary>The value of a key that must be there; <c>default</c> after a complaint.</summary>
    public T? Require<T>(string key, ValueKind<T> kind)
    {
        if (Find(key) is null)
        {
            Miss(key, kind.Expected);
            return default;
        }

        return Read(key, kind, default!);
    }

    /// <summary>The value of a key; the fallback when it is not there, or after a complaint.</summary>
    public T Read<T>(string key, ValueKind<T> kind, T fallback)
    {
        if (Find(key) is not var (node, written))
        {
            return fallback;
        }

        return TryRead(node, KeyPath.Of(Path, key), written, kind, out var value) ? value : fallback;
    }

    /// <summary>The values of a list; null when the key is not there.</summary>
    public List<T>? ReadList<T>(string key, ValueKind<T> kind)
    {
        if (ReadItems(key, $"a list, each item {kind.Expected}") is not { } items)
        {
            return null;
        }

        var values = new List<T>();
        foreach (var (node, path) in items)
        {
            if (TryRead(node, path, path, kind, out var value))
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>The block under a key; null when it is not there, says none, or after a complaint.</summary>
    /// <param name="key">The key.</param>
    /// <param name="block">The block's path in <see cref="ScenarioKeys"/> when it is not the key's own.</param>
    /// <param name="mayBeNone">Whether the author may write <c>none</c>.</param>
    public Section? Open(string key, string? block = null, bool mayBeNone = false)
    {
        if (Find(key) is not var (node, written))
        {
            return null;
        }

        if (mayBeNone && node is YamlScalar { Text: "none" })
        {
            return null;
        }

        if (node is YamlMapping mapping)
        {
            _complaints.NoteOrigin(KeyPath.Of(Path, key), written);
            return new Section(mapping, written, block ?? KeyPath.Of(_block, key), null, _complaints);
        }

        Wrong(node, KeyPath.Of(Path, key), written, mayBeNone ? "a block of keys or none" : "a block of keys");
        return null;
    }

    /// <summary>The block under a key that must be there; null after a complaint.</summary>
    public Section? RequireBlock(string key)
    {
        if (Find(key) is null)
        {
            Miss(key, "a block of keys");
        }

        return Open(key);
    }

    /// <summary>The blocks of a list; empty when the key is not there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="defaults">What stands in for keys that a block lacks.</param>
    public IEnumerable<Section> OpenList(string key, Section? defaults = null)
    {
        foreach (var (node, path) in ReadItems(key, "a list of blocks of keys") ?? [])
        {
            if (node is YamlMapping mapping)
            {
                yield return new Section(mapping, path, KeyPath.Of(_block, key) + "[]", defaults, _complaints);
            }
            else
            {
                // The items after it have other positions in the model than here, so no rule may look at the list.
                _complaints.Fail(KeyPath.Of(Path, key));
                Wrong(node, path, path, "a block of keys");
            }
        }
    }

    /// <summary>The values of a block whose names are the author's own, each once; empty when the key is not there.</summary>
    public List<(string Name, YamlScalar Value)> ReadNames(string key)
    {
        var values = new List<(string Name, YamlScalar Value)>();
        if (Find(key) is not var (node, written))
        {
            return values;
        }

        _complaints.Note(KeyPath.Of(Path, key), node, written);
        if (node is not YamlMapping mapping)
        {
            Wrong(node, KeyPath.Of(Path, key), written, "a block of names and values");
            return values;
        }

        foreach (var (name, value) in mapping.Entries)
        {
            if (value is not YamlScalar { IsNothing: false } scalar)
            {
                Wrong(value, KeyPath.Of(written, name.Text), KeyPath.Of(written, name.Text), "a number or a text");
            }
            else if (values.Exists(other => other.Name == name.Text))
            {
                _complaints.At(name, KeyPath.Of(written, name.Text), "each name once", $"{name.Description} again");
            }
            else
            {
                values.Add((name.Text, scalar));
            }
        }

        return values;
    }

    /// <summary>
    /// Complains that a key is missing, unless it is there with a slip of the pen, about which there is a complaint already.
    /// </summary>
    public void Miss(string key, string expected)
    {
        _complaints.Fail(KeyPath.Of(Path, key));
        if (!_mistyped.Contains(key))
        {
            _complaints.At(_node, KeyPath.Of(Path, key), $"'{key}': {expected}", "no such key");
        }
    }

    /// <summary>Complains about a line of the text, or an item of the list, that a key holds.</summary>
    /// <param name="key">The key.</param>
    /// <param name="line">The line or item, counted from 1.</param>
    /// <param name="expected">What should be there.</param>
    /// <param name="found">What is there.</param>
    public void ComplainInLine(string key, int line, string expected, string found)
    {
        var node = At(key) switch
        {
            YamlSequence list when line <= list.Items.Count => list.Items[line - 1],
            YamlScalar { IsLiteral: true } text => text with { Line = text.Line + line, Column = 1 },
            { } other => other,
            null => _node,
        };
        _complaints.At(node, KeyPath.Of(Path, key), expected, found);
    }

    /// <summary>Complains about the value of a key, or about the block when the key is not there.</summary>
    public void Complain(string key, string expected, string found, string? hint = null) =>
        _complaints.At(At(key) ?? _node, KeyPath.Of(Path, key), expected, found, hint);

    private (YamlNode Node, string Written)? Find(string key)
    {
        if (!ScenarioKeys.In(_block).ContainsKey(key))
        {
            throw new ArgumentException($"ScenarioKeys does not list '{KeyPath.Of(_block, key)}'.", nameof(key));
        }

        return _values.TryGetValue(key, out var node) ? (node, KeyPath.Of(Path, key))
            : _defaults?._values.TryGetValue(key, out node) is true ? (node, KeyPath.Of(_defaults.Path, key))
            : null;
    }

    private List<(YamlNode Node, string Path)>? ReadItems(string key, string expected)
    {
        if (Find(key) is not var (node, written))
        {
            return null;
        }

        _complaints.Note(KeyPath.Of(Path, key), node, written);
        if (node is YamlSequence sequence)
        {
            return [.. sequence.Items.Select((item, index) => (item, KeyPath.Of(written, index)))];
        }

        Wrong(node, KeyPath.Of(Path, key), written, expected);
        return null;
    }

    private bool TryRead<T>(YamlNode node, string path, string written, ValueKind<T> kind, out T value)
    {
        _complaints.Note(path, node, written);
        if (node is YamlScalar { IsNothing: false } scalar && kind.TryParse(scalar.Text, out var understood))
        {
            value = understood;
            return true;
        }

        value = default!;
        var hint = node is YamlScalar { IsNothing: false } wrong ? kind.Hint?.Invoke(wrong.Text) : null;
        Wrong(node, path, written, kind.Expected, hint);
        return false;
    }

    private void Wrong(YamlNode node, string path, string written, string expected, string? hint = null)
    {
        _complaints.Fail(path);
        _complaints.At(node, written, expected, node.Description, hint);
    }

    private static string NameOf(string block) => block.Length == 0 ? "a key of the scenario" : $"a key of {block}";

    private void Refuse(YamlScalar key, IEnumerable<string> known)
    {
        var nearest = NearestName.To(key.Text, known);
        if (nearest is not null)
        {
            _mistyped.Add(nearest);
        }

        var elsewhere = ScenarioKeys.All.FirstOrDefault(other => other.Name == key.Text);
        _complaints.At(
            key,
            KeyPath.Of(Path, key.Text),
            NameOf(_block),
            key.Description,
            nearest is not null ? $"did you mean '{nearest}'?"
            : elsewhere is not null ? $"'{key.Text}' is {NameOf(elsewhere.Block)}"
            : $"keys here: {string.Join(", ", known)}");
    }
}
