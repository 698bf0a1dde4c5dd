using System.Text;
using System.Text.Json.Nodes;
using ScAi.Federation.Messaging;
using ScAi.Launcher.Checking;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Tests.Checking;

/// <summary>
/// A recorded run of two hours in ticks of five minutes, with the four apps and the sample federate 'weather' in it: all of
/// them keep the contract. A test changes one thing and looks which rule notices.
/// </summary>
internal sealed class Trace
{
    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(AppContext.BaseDirectory, "Checking", "Traces", "good.jsonl"));

    private readonly List<JsonObject> _messages = [.. Lines.Select(line => JsonNode.Parse(line)!.AsObject())];

    public static Trace Good() => new();

    /// <summary>Changes the n-th live message on a topic; counted from the end when negative.</summary>
    public Trace Change(string topic, int number, Action<JsonObject> change)
    {
        change(_messages[Find(topic, number)]);
        return this;
    }

    /// <summary>Changes a payload of the n-th live message on a topic.</summary>
    public Trace ChangePayload(string topic, int number, Action<JsonNode> change) =>
        Change(topic, number, message => change(message["payload"]!));

    /// <summary>Leaves a message out.</summary>
    public Trace Without(string topic, int number = 0)
    {
        _messages.RemoveAt(Find(topic, number));
        return this;
    }

    /// <summary>Leaves out what the broker had kept on a topic.</summary>
    public Trace WithoutRetained(string topic)
    {
        Assert.Equal(1, _messages.RemoveAll(message => Is(message, topic) && !IsLive(message)));
        return this;
    }

    /// <summary>Says a message once more, right after it was said.</summary>
    public Trace Again(string topic, int number, Action<JsonObject>? change = null)
    {
        var at = Find(topic, number);
        var copy = _messages[at].DeepClone().AsObject();
        change?.Invoke(copy);
        _messages.Insert(at + 1, copy);
        return this;
    }

    /// <summary>Moves a message to before the first one on another topic.</summary>
    public Trace Before(string topic, string other, bool isRetained = false)
    {
        var message = _messages[Find(topic, 0)];
        _messages.Remove(message);
        _messages.Insert(_messages.FindIndex(each => Is(each, other) && (isRetained || IsLive(each))), message);
        return this;
    }

    /// <summary>Begins with a later message only, as a watch does that joins in mid-run.</summary>
    public Trace From(string topic, int number)
    {
        var at = Find(topic, number);
        var kept = _messages.FindAll(message => !IsLive(message) && !Is(message, "manager/status/run"));
        var status = _messages[Find("manager/status/run", 1)];
        status["retain"] = true;
        status["payload"]!["phase"] = "running";
        _messages.RemoveRange(0, at);
        _messages.InsertRange(0, [.. kept, status]);
        return this;
    }

    /// <summary>What an examination of the changed trace finds.</summary>
    public Report Examine(string federate)
    {
        var codec = new WireCodec(WireUnits.Documented, new AppNames());
        var examination = new Examination(new Subject(federate, "downlink", codec), TimeSpan.FromSeconds(10));
        foreach (var message in _messages)
        {
            examination.See(Read(message, codec));
        }

        return examination.Conclude();
    }

    private static Seen Read(JsonObject changed, WireCodec codec)
    {
        var message = JsonNode.Parse(changed.ToJsonString())!;
        Assert.True(Topic.TryParse((string)message["topic"]!, out var topic));
        Assert.True(WireText.TryParse((string)message["wall"]!, out var wall));
        var payload = Encoding.UTF8.GetBytes(message["payload"]?.ToJsonString() ?? "");
        MessageStamp? stamp = message["run"] is { } run
            ? new MessageStamp((string)run!, (long)message["tick"]!, (long)message["seq"]!)
            : null;
        return new Seen(
            wall, topic!, payload.Length == 0 ? null : codec.Decode(topic!, payload), payload, !IsLive(changed), stamp,
            (QualityOfService?)(int?)message["quality"]);
    }

    private int Find(string topic, int number)
    {
        var places = Enumerable.Range(0, _messages.Count).Where(i => Is(_messages[i], topic) && IsLive(_messages[i])).ToList();
        return places[number < 0 ? places.Count + number : number];
    }

    private static bool Is(JsonObject message, string topic) => (string)message["topic"]! == $"downlink/{topic}";

    private static bool IsLive(JsonObject message) => message["retain"] is null;
}
