using ScAi.Federation.Messaging;

namespace ScAi.Tests;

/// <summary>How badly a network behaves; probabilities per message.</summary>
internal sealed record Weather
{
    /// <summary>Drops messages of quality at most once.</summary>
    public double Drop { get; init; } = 0.2;

    /// <summary>Delivers a message once more, later.</summary>
    public double Duplicate { get; init; } = 0.3;

    /// <summary>The longest delay; messages of one publisher and one quality stay in order.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Takes the numbers off the models' messages, so that nobody can tell a duplicate.</summary>
    public bool TakesNumbers { get; init; }
}

/// <summary>
/// A transport behind a bad network: what its owner receives is dropped, duplicated, delayed and shuffled across
/// publishers, all from a seed and on the injected clock, so a failing seed fails again.
/// </summary>
internal sealed class ChaosBus(IMessageBus inner, Weather weather, int seed, TimeProvider clock) : IMessageBus, IBusReceiver
{
    private readonly Random _dice = new(seed);
    private readonly SortedDictionary<string, Queue<(DateTimeOffset Due, BusMessage Message)>> _streams =
        new(StringComparer.Ordinal);
    private IBusReceiver? _receiver;

    public bool IsConnected => inner.IsConnected;

    public void Open(BusMessage? will, IBusReceiver receiver)
    {
        _receiver = receiver;
        inner.Open(will, this);
    }

    public void Subscribe(string filter, QualityOfService quality) => inner.Subscribe(filter, quality);

    public void Publish(in BusMessage message) => inner.Publish(message);

    public bool Pump(TimeSpan timeout)
    {
        inner.Pump(timeout);
        var now = clock.GetUtcNow();
        var worked = false;
        var streams = _streams.Keys.ToArray();
        _dice.Shuffle(streams);
        foreach (var stream in streams)
        {
            while (_streams[stream].TryPeek(out var next) && next.Due <= now)
            {
                _streams[stream].Dequeue();
                _receiver!.Received(next.Message);
                worked = true;
            }
        }

        return worked;
    }

    public void Wake() => inner.Wake();

    public void Close() => inner.Close();

    public void Dispose() => inner.Dispose();

    public void Connected() => _receiver!.Connected();

    public void Disconnected(string reason) => _receiver!.Disconnected(reason);

    public void Received(in BusMessage message)
    {
        var arriving = message;
        if (weather.TakesNumbers && message.Stamp is not null && message.Topic.App != "manager")
        {
            arriving = message with { Stamp = null };
        }

        if (message.Quality == QualityOfService.AtMostOnce && _dice.NextDouble() < weather.Drop)
        {
            return;
        }

        Add($"{message.Topic.App} {message.Quality}", arriving);
        if (_dice.NextDouble() < weather.Duplicate)
        {
            Add($"again {message.Topic.Text}", arriving);
        }
    }

    private void Add(string stream, in BusMessage message)
    {
        if (!_streams.TryGetValue(stream, out var queue))
        {
            _streams[stream] = queue = new();
        }

        var due = clock.GetUtcNow() + weather.LongestDelay * _dice.NextDouble();
        queue.Enqueue((due, message));
    }
}
