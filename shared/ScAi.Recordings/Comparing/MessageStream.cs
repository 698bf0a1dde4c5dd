using ScAi.Time;

namespace ScAi.Recordings.Comparing;

/// <summary>The messages of a run on one topic, in an order that does not depend on when they arrived.</summary>
internal sealed class MessageStream
{
    private readonly List<Entry> _entries = [];
    private readonly HashSet<UInt128> _seen = [];

    public IReadOnlyList<Entry> Entries => _entries;

    public void Add(in Entry entry)
    {
        // Without a number, what was said before in the same words is a repetition: of a latecomer's picture, or of the transport.
        if (entry.Sequence is not null || _seen.Add(entry.Hash))
        {
            _entries.Add(entry);
        }
    }

    /// <summary>
    /// Brings numbered messages into their order and leaves out those that came twice. Their numbers are kept only where they are to
    /// be compared.
    /// </summary>
    public void Settle(bool keepNumbers)
    {
        if (_entries.TrueForAll(entry => entry.Sequence is null))
        {
            return;
        }

        var ordered = _entries.OrderBy(entry => entry.Sequence ?? -1).ThenBy(entry => entry.Number).ToList();
        _entries.Clear();
        foreach (var entry in ordered)
        {
            if (_entries.Count == 0 || entry.Sequence is null || _entries[^1].Sequence != entry.Sequence || _entries[^1].Hash != entry.Hash)
            {
                _entries.Add(entry);
            }
        }

        if (!keepNumbers)
        {
            for (var i = 0; i < _entries.Count; i++)
            {
                _entries[i] = _entries[i] with { Sequence = null };
            }
        }
    }

    /// <param name="Number">Its line.</param>
    /// <param name="Sequence">The publisher's count on the topic; null where there is none.</param>
    /// <param name="Tick">The tick in which it was published; null where there is none.</param>
    /// <param name="Hash">Of what is compared of it.</param>
    /// <param name="At">The scenario time that it speaks of, or that the run had reached.</param>
    internal readonly record struct Entry(long Number, long? Sequence, long? Tick, UInt128 Hash, ScenarioTime At)
    {
        public bool IsSameAs(in Entry other) => Sequence == other.Sequence && Tick == other.Tick && Hash == other.Hash;
    }
}
