namespace ScAi.Federation;

/// <summary>Drives participants on the calling thread until all have finished.</summary>
public static class OneThread
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>Drives several participants in turn: a whole federation in one process.</summary>
    /// <param name="participants">Stepped in this order; opened by the caller.</param>
    /// <param name="clock">Where wall-clock time comes from.</param>
    /// <param name="idle">
    /// Called when nobody has anything to do, with the time until somebody will; sleeps, or advances a manual clock.
    /// </param>
    /// <param name="cancellation">Asks everybody to leave in good order.</param>
    public static void Run(
        IReadOnlyList<IParticipant> participants, TimeProvider clock, Action<TimeSpan> idle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(participants);
        var hasLeft = false;
        while (true)
        {
            var worked = false;
            var finished = true;
            for (var i = 0; i < participants.Count; i++)
            {
                if (!participants[i].IsFinished)
                {
                    finished = false;
                    worked |= participants[i].Step(TimeSpan.Zero);
                }
            }

            if (finished)
            {
                return;
            }

            if (cancellation.IsCancellationRequested && !hasLeft)
            {
                hasLeft = true;
                foreach (var participant in participants)
                {
                    participant.Leave();
                }
            }
            else if (!worked)
            {
                idle(UntilDue(participants, clock));
            }
        }
    }

    /// <summary>Drives one participant whose transport waits by itself.</summary>
    public static void Run(IParticipant participant, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(participant);
        while (!participant.IsFinished)
        {
            participant.Step(LongestWait);
            if (cancellation.IsCancellationRequested && !participant.IsFinished)
            {
                participant.Leave();
            }
        }
    }

    private static TimeSpan UntilDue(IReadOnlyList<IParticipant> participants, TimeProvider clock)
    {
        var due = participants.Where(participant => !participant.IsFinished).Min(participant => participant.Deadline);
        var wait = due is null ? LongestWait : due.Value - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }
}
