namespace ScAi.Federation.Messaging;

/// <summary>What coordinated time adds to a message: MQTT 5 user properties <c>run</c>, <c>tick</c> and <c>seq</c>.</summary>
/// <param name="Run">The run's identity; messages of other runs are dropped.</param>
/// <param name="Tick">The number of the tick in which it was published; -1 while initialising.</param>
/// <param name="Sequence">How many messages the publisher sent on this topic before, over the run.</param>
public readonly record struct MessageStamp(string Run, long Tick, long Sequence);
