using ScAi.Recordings.Comparing;

namespace ScAi.Recordings;

/// <summary>
/// Compares two recorded runs message by message: by publisher and topic, in the publisher's own order, whatever order they came
/// in. Of the same run (a run and its replay) every byte of every payload counts. Of two runs, what came of them counts, not how they
/// went: commands, grants of time and what apps say of themselves depend on the wall clock and on who was there first. What onlookers
/// say of themselves never counts.
/// </summary>
public static class RunDiff
{
    /// <summary>Compares two runs.</summary>
    /// <param name="runA">A run folder or a recording.</param>
    /// <param name="runB">Another.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidDataException">A run is not there, or a line cannot be read; names file and line.</exception>
    public static RunDifference Compare(string runA, string runB, CancellationToken cancellation = default)
    {
        var (fileA, fileB) = (Recording.FileOf(runA), Recording.FileOf(runB));
        var scenarioA = Recording.ScenarioOf(fileA);
        var scenarioB = Recording.ScenarioOf(fileB) ?? scenarioA;
        scenarioA ??= scenarioB;
        var codec = Recording.CodecOf(scenarioA);
        var identity = RunStreams.IdentityOf(fileA, codec);
        var exactly = identity is not null && identity == RunStreams.IdentityOf(fileB, codec);
        var a = RunStreams.Read(fileA, scenarioA, exactly, cancellation);
        var b = RunStreams.Read(fileB, scenarioB, exactly, cancellation);
        var first = FirstParting(a, b) is { } parting ? DifferenceWords.Of(parting, a, b)
            : SummaryDifference.First(fileA, fileB);
        return new RunDifference(first, a.Digest, b.Digest, a.Count, b.Count);
    }

    /// <summary>Of the places where topics part, the one earliest in scenario time, then in the recording.</summary>
    private static Parting? FirstParting(RunStreams a, RunStreams b)
    {
        Parting? first = null;
        foreach (var topic in a.Topics.Keys.Union(b.Topics.Keys).Order(StringComparer.Ordinal))
        {
            var (ofA, ofB) = (Entries(a, topic), Entries(b, topic));
            var place = 0;
            while (place < ofA.Count && place < ofB.Count && ofA[place].IsSameAs(ofB[place]))
            {
                place++;
            }

            if (place < ofA.Count || place < ofB.Count)
            {
                var parting = new Parting(
                    topic, place < ofA.Count ? ofA[place] : null, place < ofB.Count ? ofB[place] : null, ofA.Count, ofB.Count);
                first = first is null || parting.CompareTo(first) < 0 ? parting : first;
            }
        }

        return first;
    }

    private static IReadOnlyList<MessageStream.Entry> Entries(RunStreams run, string topic) =>
        run.Topics.TryGetValue(topic, out var stream) ? stream.Entries : [];
}
