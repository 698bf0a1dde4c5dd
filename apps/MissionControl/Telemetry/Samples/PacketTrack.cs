using ScAi.MissionControl.Telemetry.Columns;

namespace ScAi.MissionControl.Telemetry.Samples;

/// <summary>What is known in memory of one subsystem of one spacecraft. The desk's turn changes it; any thread may look.</summary>
internal sealed class PacketTrack(long id, int spacecraft, string packet)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private OpenBlock _open = new(0);
    private OpenBlock? _sealed;

    /// <summary>Its key in the database.</summary>
    public long Id { get; } = id;

    /// <summary>The spacecraft.</summary>
    public int Spacecraft { get; } = spacecraft;

    /// <summary>The subsystem.</summary>
    public string Packet { get; } = packet;

    /// <summary>The parameters without the subsystem, in the order in which they were first seen. Replaced, never changed.</summary>
    public string[] Parameters { get; private set; } = [];

    /// <summary>Which packets have come.</summary>
    public SequenceSet Seen { get; private set; } = new();

    /// <summary>The packet that was generated last; null for none.</summary>
    public NewestPacket? Newest { get; private set; }

    /// <summary>When the packet that was generated first was; in microseconds; null for none.</summary>
    public long? Oldest { get; private set; }

    /// <summary>How far apart the packets are usually generated, in microseconds; null while there are not two in a row.</summary>
    public long? Period { get; private set; }

    /// <summary>When the packet that reached the ground last did so, in microseconds; null for never.</summary>
    public long? LastHeard { get; private set; }

    /// <summary>The number of the next block.</summary>
    public long Blocks => _open.Number;

    /// <summary>How many chunks there are.</summary>
    public long Chunks { get; set; }

    /// <summary>How many blocks are in no chunk.</summary>
    public long LooseBlocks { get; set; }

    /// <summary>How many packets those have.</summary>
    public long LooseSamples { get; set; }

    /// <summary>The entry of the journal with the first packet that is in no block; null for none.</summary>
    public long? OpenSince { get; private set; }

    /// <summary>How many packets are in no block.</summary>
    public int OpenCount => _open.Count;

    /// <summary>Takes up what the database says, but for the journal.</summary>
    public void Restore(string[] parameters, long blocks, long chunks, SequenceSet? seen, NewestPacket? newest, long? period, long? oldest)
    {
        SetParameters(parameters);
        (_open, Chunks, Seen, Newest, Period, Oldest) = (new OpenBlock(blocks), chunks, seen ?? Seen, newest, period, oldest);
        LastHeard = newest?.Head.Received;
    }

    /// <summary>A packet's values in the order of <see cref="Parameters"/>.</summary>
    /// <returns>The values, and whether there was a parameter that had not been seen.</returns>
    public (double[] Row, bool IsNew) RowOf(IReadOnlyDictionary<string, double?> values)
    {
        var row = new double[Parameters.Length];
        var found = Fill(row, values);
        if (found == values.Count)
        {
            return (row, false);
        }

        SetParameters([.. Parameters, .. values.Keys.Where(name => !_numbers.ContainsKey(name))]);
        row = new double[Parameters.Length];
        Fill(row, values);
        return (row, true);
    }

    /// <summary>The number of a parameter; null when it was never seen.</summary>
    public int? NumberOf(string parameter)
    {
        lock (_lock)
        {
            return _numbers.TryGetValue(parameter, out var number) ? number : null;
        }
    }

    /// <summary>Takes a packet, unless it has come before.</summary>
    /// <param name="head">What it says of itself.</param>
    /// <param name="row">Its values.</param>
    /// <param name="entry">The entry of the journal that it stands in.</param>
    public bool Add(PacketHead head, double[] row, long entry)
    {
        lock (_lock)
        {
            var before = Newest?.Head;
            if (!Seen.Add(head.Sequence))
            {
                return false;
            }

            _open.Add(head, row);
            OpenSince ??= entry;
            Oldest = Math.Min(Oldest ?? head.Generated, head.Generated);
            LastHeard = Math.Max(LastHeard ?? head.Received, head.Received);
            if (head.Sequence == Seen.Highest)
            {
                Newest = new NewestPacket(head, row);
                if (before is { } last && head.Sequence == last.Sequence + 1 && head.Generated > last.Generated)
                {
                    Period = head.Generated - last.Generated;
                }
            }

            return true;
        }
    }

    /// <summary>Closes the open packets to a block, which stays in sight here until <see cref="Forget"/>.</summary>
    public SampleBlock Seal()
    {
        lock (_lock)
        {
            _sealed = _open;
            _open = new OpenBlock(_sealed.Number + 1);
            OpenSince = null;
            return _sealed.ToBlock();
        }
    }

    /// <summary>The closed block is in the database for good.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _sealed = null;
        }
    }

    /// <summary>The packets that are, or were a moment ago, not in the database's blocks.</summary>
    public IReadOnlyList<(long Number, SampleBlock Block)> InMemory()
    {
        lock (_lock)
        {
            return [.. new[] { _sealed, _open }.OfType<OpenBlock>().Where(block => block.Count > 0).Select(block => (block.Number, block.ToBlock()))];
        }
    }

    private int Fill(double[] row, IReadOnlyDictionary<string, double?> values)
    {
        var found = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var isThere = values.TryGetValue(Parameters[i], out var value);
            row[i] = isThere ? SampleValue.Of(value) : SampleValue.Absent;
            found += isThere ? 1 : 0;
        }

        return found;
    }

    private void SetParameters(string[] parameters)
    {
        lock (_lock)
        {
            for (var i = Parameters.Length; i < parameters.Length; i++)
            {
                _numbers[parameters[i]] = i;
            }

            Parameters = parameters;
        }
    }
}
