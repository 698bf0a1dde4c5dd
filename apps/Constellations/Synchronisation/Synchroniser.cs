using Microsoft.Extensions.Logging;
using ScAi.Constellations.Synchronisation.Classification;
using ScAi.Constellations.Synchronisation.Source;

namespace ScAi.Constellations.Synchronisation;

/// <summary>
/// Fetches the lists, one after the other, and takes them into the catalogue. A refusal ends it: nothing else is asked, the last
/// good data stay, an alarm is raised, and no list is asked for again before two hours have passed.
/// </summary>
public sealed class Synchroniser(
    GpSource source,
    SyncStore store,
    ICatalogueImport catalogue,
    TimeProvider clock,
    ILogger<Synchroniser> log) : IDisposable
{
    private const int ProblemsShown = 100;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Fetches the lists that may be asked for now.</summary>
    /// <param name="groups">In this order.</param>
    /// <param name="cancellation">Ends it after the list at hand.</param>
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> groups, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return await FetchAsync(groups, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Takes element sets from a file, as if it were a list of the source.</summary>
    public async Task<SyncReport> ImportAsync(string name, string text, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var list = PublishedList.Read(text);
            var count = await TakeInAsync(list, cancellation);
            return new SyncReport([Synced(name, Words(count, list), list)], count, null);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private static string NotBefore(DateTimeOffset instant) => $"not asked again before {instant:yyyy-MM-dd HH:mm:ss} UTC";

    private static SyncedGroup Synced(string name, string outcome, PublishedList list) =>
        new(name, outcome, [.. list.Problems.Take(ProblemsShown)]);

    private static string Words(ImportCount count, PublishedList list) =>
        $"{count.Added} new, {count.Updated} updated, {count.Unchanged} unchanged, {list.Problems.Count} left out";

    private async Task<SyncReport> FetchAsync(IReadOnlyList<string> groups, CancellationToken cancellation)
    {
        var states = (await store.GroupsAsync(cancellation)).ToDictionary(state => state.Name, StringComparer.Ordinal);
        var synced = new List<SyncedGroup>();
        var imported = ImportCount.None;
        if (await store.RefusedAsync(cancellation) is { } refusal && clock.GetUtcNow() < refusal + SynchronisationOptions.LeastInterval)
        {
            var until = NotBefore(refusal + SynchronisationOptions.LeastInterval);
            return new SyncReport([.. groups.Select(group => new SyncedGroup(group, until, []))], imported, $"The source refused lately; {until}.");
        }

        foreach (var group in groups)
        {
            var now = clock.GetUtcNow();
            if (states.TryGetValue(group, out var state) && now < state.NotBefore)
            {
                synced.Add(new SyncedGroup(group, NotBefore(state.NotBefore), []));
                continue;
            }

            switch (await source.FetchAsync(group, state?.Mark ?? FetchMark.None, cancellation))
            {
                case FetchAnswer.Unchanged:
                    await store.NoteAsync(group, now, isGood: true, "unchanged", cancellation);
                    await store.ClearAsync(group, now, cancellation);
                    synced.Add(new SyncedGroup(group, "unchanged", []));
                    break;
                case FetchAnswer.Refused refused:
                    return await StopAsync(group, refused.Reason, now, synced, imported, cancellation);
                case FetchAnswer.Fresh fresh when PublishedList.Read(fresh.Text) is { Elements.Count: 0 } empty:
                    return await StopAsync(
                        group, $"the list holds no element set that can be used; {empty.Problems.Count} problems", now, synced, imported,
                        cancellation);
                case FetchAnswer.Fresh fresh:
                    var list = PublishedList.Read(fresh.Text);
                    var count = await TakeInAsync(list, cancellation, group);
                    await store.KeepAsync(group, now, fresh.Mark, list, Words(count, list), cancellation);
                    log.LogInformation("List {Group}: {Outcome}", group, Words(count, list));
                    synced.Add(Synced(group, Words(count, list), list));
                    imported += count;
                    break;
            }
        }

        return new SyncReport(synced, imported, null);
    }

    private async Task<SyncReport> StopAsync(
        string group, string reason, DateTimeOffset now, List<SyncedGroup> synced, ImportCount imported, CancellationToken cancellation)
    {
        log.LogWarning("List {Group}: {Reason}; the last good data are kept", group, reason);
        await store.NoteAsync(group, now, isGood: false, reason, cancellation);
        await store.RaiseAsync(group, reason, now, cancellation);
        synced.Add(new SyncedGroup(group, reason, []));
        return new SyncReport(synced, imported, $"{group}: {reason}");
    }

    private async Task<ImportCount> TakeInAsync(PublishedList list, CancellationToken cancellation, string? group = null)
    {
        var listed = await store.ListedAsync(cancellation);
        var satellites = list.Elements.Select(elements =>
        {
            var groups = listed[elements.CatalogueNumber].ToHashSet(StringComparer.Ordinal);
            if (group is not null)
            {
                groups.Add(group);
            }

            return new PublishedSatellite(elements, Classifier.Of(elements, groups));
        });
        return await catalogue.ImportAsync([.. satellites], cancellation);
    }
}
