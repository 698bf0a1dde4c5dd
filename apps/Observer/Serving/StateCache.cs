using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScAi.Recordings;

namespace ScAi.Observer.Serving;

/// <summary>The latest full state as text: made once for all who ask before the next event.</summary>
/// <param name="make">Makes the state, given where the stream goes on.</param>
internal sealed class StateCache(Func<string, RunState> make)
{
    private static readonly JsonTypeInfo<RunState> s_json =
        (JsonTypeInfo<RunState>)RecordingsJson.Settings.GetTypeInfo(typeof(RunState));

    private readonly Lock _lock = new();
    private string? _epoch;
    private long _number;
    private Task<StateText>? _text;

    /// <summary>The state as of an event, or a little later.</summary>
    public Task<StateText> At(string epoch, long number)
    {
        lock (_lock)
        {
            if (_text is null or { IsFaulted: true } || (_epoch, _number) != (epoch, number))
            {
                (_epoch, _number) = (epoch, number);
                _text = Task.Run(() => new StateText(
                    epoch, number, JsonSerializer.SerializeToUtf8Bytes(make(StateText.SequenceOf(epoch, number)), s_json)));
            }

            return _text;
        }
    }
}
