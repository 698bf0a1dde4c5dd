using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation;

/// <summary>A way of advancing scenario time; the loop asks it when ticks are due.</summary>
internal interface ITimeAdvance
{
    /// <summary>When it wants <see cref="OnTime"/> to be called; null for when a message comes.</summary>
    DateTimeOffset? Deadline { get; }

    /// <summary>The app is initialised.</summary>
    void Begin(TickPlan ticks, StartCommand start);

    /// <summary>The manager says start again: it has not heard what this app answered.</summary>
    void Repeat();

    /// <summary>A model message has come.</summary>
    /// <returns>Null, or why it is refused.</returns>
    string? Receive(in BusMessage message);

    /// <summary>A malformed message has come in a model message's place.</summary>
    void Skip(in BusMessage message);

    /// <summary>The manager grants a tick.</summary>
    string? Grant(TimeGrant grant);

    /// <summary>The manager changes the rate.</summary>
    string? Update(UpdateCommand update);

    /// <summary>The manager stops the run.</summary>
    /// <returns>Whether the app finishes at once.</returns>
    bool StopAt(ScenarioTime stop);

    /// <summary>The connection stands again.</summary>
    void Reconnected();

    /// <summary>The deadline has passed.</summary>
    /// <returns>Whether the run is over.</returns>
    bool OnTime(DateTimeOffset now);
}
