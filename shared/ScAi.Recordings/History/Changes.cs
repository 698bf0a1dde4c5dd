namespace ScAi.Recordings.History;

/// <summary>Which places of a list have changed since they were last asked for; costs what changed, not what there is.</summary>
internal sealed class Changes
{
    private readonly List<int> _places = [];
    private bool[] _isListed = [];

    public bool Any => _places.Count > 0;

    public void Mark(int place)
    {
        if (place >= _isListed.Length)
        {
            Array.Resize(ref _isListed, Math.Max(place + 1, 2 * _isListed.Length));
        }

        if (!_isListed[place])
        {
            _isListed[place] = true;
            _places.Add(place);
        }
    }

    /// <summary>The places, in the order in which they changed first; none of them has changed any more.</summary>
    public List<int> Take()
    {
        List<int> taken = [.. _places];
        Clear();
        return taken;
    }

    public void Clear()
    {
        foreach (var place in _places)
        {
            _isListed[place] = false;
        }

        _places.Clear();
    }
}
