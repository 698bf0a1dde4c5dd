using ScAi.Messages;

namespace ScAi.Manager;

/// <summary>The required apps: who is ready, alive, finished, and who has answered the latest grant.</summary>
internal sealed class Roster
{
    private readonly Member[] _members;
    private readonly Dictionary<string, Member> _byName;

    public Roster(IEnumerable<string> required)
    {
        _members = [.. required.Distinct(StringComparer.Ordinal).Select(name => new Member(name))];
        _byName = _members.ToDictionary(member => member.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<Member> Members => _members;

    public Member? Find(string name) => _byName.GetValueOrDefault(name);

    public bool All(Func<Member, bool> condition) => Array.TrueForAll(_members, member => condition(member));

    public IReadOnlyList<string> Names(Func<Member, bool> condition) =>
        [.. _members.Where(condition).Select(member => member.Name)];

    /// <summary>A required app as the manager knows it.</summary>
    internal sealed class Member(string name)
    {
        private readonly Dictionary<string, string> _belowPrefix = new(StringComparer.Ordinal);

        public string Name { get; } = name;

        public bool IsReady { get; set; }

        public FederateMode Mode { get; set; }

        /// <summary>Which start of the app takes part; null before it has said so.</summary>
        public string? Incarnation { get; set; }

        /// <summary>Since when it has been gone; null while it is there.</summary>
        public DateTimeOffset? GoneSince { get; set; }

        /// <summary>What it last said was wrong with itself.</summary>
        public string? LastError { get; set; }

        /// <summary>Its latest request; the tick it asks for is the one it is ready for.</summary>
        public TimeRequest? Request { get; set; }

        /// <summary>A channel of this app as grants name it: <c>APP/CHANNEL</c>.</summary>
        public string BelowPrefix(string channel)
        {
            if (!_belowPrefix.TryGetValue(channel, out var text))
            {
                _belowPrefix[channel] = text = $"{Name}/{channel}";
            }

            return text;
        }
    }
}
