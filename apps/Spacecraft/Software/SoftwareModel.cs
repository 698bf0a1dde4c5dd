using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ScAi.Spacecraft.Software;

/// <summary>
/// Announced, Receiving, Verified, Staged, Activated, then Committed or RolledBack. Verbs answer a wish of the ground, with the
/// state unchanged when they refuse; <see cref="Step"/> lets time pass.
/// </summary>
public static class SoftwareModel
{
    /// <summary>The same version in both slots, A running.</summary>
    public static SoftwareState Initial(SoftwareParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new(
            SoftwarePhase.None, SoftwareSlot.A, parameters.Version, parameters.Version, null,
            ImmutableSortedDictionary<int, ImmutableArray<byte>>.Empty, 0, 0, 0, 0, 0);
    }

    /// <summary>An image is going to come. The same manifest again changes nothing.</summary>
    public static (SoftwareState Next, SoftwareRefusal Refusal) Announce(
        SoftwareState state, SoftwareParameters parameters, SoftwareManifest manifest)
    {
        if (state.IsUpdating)
        {
            return (state, state.Manifest == manifest ? SoftwareRefusal.None : SoftwareRefusal.Busy);
        }

        var fits = manifest.SizeBytes > 0 && manifest.SizeBytes <= parameters.MostBytes
            && manifest.ChunkBytes > 0 && manifest.ChunkBytes <= parameters.MostChunkBytes;
        return fits
            ? (state with { Phase = SoftwarePhase.Announced, Manifest = manifest, Chunks = state.Chunks.Clear(), Duplicates = 0 }, SoftwareRefusal.None)
            : (state, SoftwareRefusal.Size);
    }

    /// <summary>A chunk has come, in whatever order; one that is here already is counted and left as it is.</summary>
    public static (SoftwareState Next, SoftwareRefusal Refusal) Receive(SoftwareState state, int index, ReadOnlySpan<byte> data)
    {
        if (state.Manifest is not { } manifest
            || state.Phase is not (SoftwarePhase.Announced or SoftwarePhase.Receiving or SoftwarePhase.Verified))
        {
            return (state, SoftwareRefusal.NothingAnnounced);
        }

        if (index < 0 || index >= manifest.Chunks)
        {
            return (state, SoftwareRefusal.ChunkIndex);
        }

        if (data.Length != manifest.LengthOf(index))
        {
            return (state, SoftwareRefusal.ChunkLength);
        }

        return state.Phase == SoftwarePhase.Verified || state.Chunks.ContainsKey(index)
            ? (state with { Duplicates = state.Duplicates + 1 }, SoftwareRefusal.None)
            : (state with { Phase = SoftwarePhase.Receiving, Chunks = state.Chunks.Add(index, [.. data]) }, SoftwareRefusal.None);
    }

    /// <summary>Writes the verified image into the slot that does not run.</summary>
    public static (SoftwareState Next, SoftwareRefusal Refusal) Stage(SoftwareState state) => state.Phase == SoftwarePhase.Verified
        ? (state.WithPassive(state.Manifest!.Version) with { Phase = SoftwarePhase.Staged, Chunks = state.Chunks.Clear() }, SoftwareRefusal.None)
        : (state, SoftwareRefusal.Phase);

    /// <summary>Starts the staged image on trial.</summary>
    public static (SoftwareState Next, SoftwareRefusal Refusal) Activate(SoftwareState state) => state.Phase == SoftwarePhase.Staged
        ? (state with
        {
            Phase = SoftwarePhase.Activated,
            Active = state.Passive,
            TrialSeconds = 0,
            UnhealthySeconds = 0,
            HangingSeconds = 0,
            Reboots = state.Reboots + 1,
        }, SoftwareRefusal.None)
        : (state, SoftwareRefusal.Phase);

    /// <summary>Ends the trial well before its time.</summary>
    public static (SoftwareState Next, SoftwareRefusal Refusal) Commit(SoftwareState state) => state switch
    {
        { Phase: not SoftwarePhase.Activated } => (state, SoftwareRefusal.Phase),
        { UnhealthySeconds: > 0 } or { HangingSeconds: > 0 } => (state, SoftwareRefusal.Health),
        _ => (state with { Phase = SoftwarePhase.Committed }, SoftwareRefusal.None),
    };

    /// <summary>Gives the update up; a trial is rolled back.</summary>
    public static (SoftwareState Next, SoftwareRefusal Refusal) Cancel(SoftwareState state) => state switch
    {
        { Phase: SoftwarePhase.Activated } => (RollBack(state), SoftwareRefusal.None),
        { IsUpdating: true } => (state with { Phase = SoftwarePhase.None, Chunks = state.Chunks.Clear() }, SoftwareRefusal.None),
        _ => (state, SoftwareRefusal.Phase),
    };

    /// <summary>One step: a complete image is verified, a trial goes on, the watchdog watches.</summary>
    public static SoftwareState Step(SoftwareState state, SoftwareParameters parameters, in SoftwareInputs inputs, double seconds)
    {
        if (!inputs.Powered || inputs.Rebooted)
        {
            return PowerCut(state);
        }

        if (state.Phase == SoftwarePhase.Receiving && state.Chunks.Count == state.Manifest!.Chunks)
        {
            return Verify(state, parameters);
        }

        return state.Phase == SoftwarePhase.Activated ? Trial(state, parameters, inputs, seconds) : Watch(state, parameters, inputs, seconds);
    }

    /// <summary>The boot loader starts the committed image: a trial that is cut short has failed. Chunks stay.</summary>
    private static SoftwareState PowerCut(SoftwareState state) => state.Phase switch
    {
        SoftwarePhase.Activated => RollBack(state),
        SoftwarePhase.Verified => state with { Phase = SoftwarePhase.Receiving },
        _ => state,
    };

    private static SoftwareState Verify(SoftwareState state, SoftwareParameters parameters)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, chunk) in state.Chunks)
        {
            hash.AppendData(chunk.AsSpan());
        }

        var right = !parameters.SigningKey.IsDefaultOrEmpty
            && state.Manifest!.Sha256.Equals(Convert.ToHexString(hash.GetHashAndReset()), StringComparison.OrdinalIgnoreCase)
            && state.Manifest.IsSignedWith(parameters.SigningKey.AsSpan());
        return right
            ? state with { Phase = SoftwarePhase.Verified }
            : state with { Phase = SoftwarePhase.Rejected, Chunks = state.Chunks.Clear() };
    }

    private static SoftwareState Trial(SoftwareState state, SoftwareParameters parameters, in SoftwareInputs inputs, double seconds)
    {
        var next = state with
        {
            TrialSeconds = state.TrialSeconds + seconds,
            UnhealthySeconds = inputs.Healthy ? 0 : state.UnhealthySeconds + seconds,
            HangingSeconds = inputs.Hangs || inputs.BadTrial ? state.HangingSeconds + seconds : 0,
        };
        return next.HangingSeconds >= parameters.WatchdogSeconds || next.UnhealthySeconds >= parameters.UnhealthySeconds
            ? RollBack(next)
            : next is { UnhealthySeconds: 0, HangingSeconds: 0 } && next.TrialSeconds >= parameters.TrialSeconds
                ? next with { Phase = SoftwarePhase.Committed }
                : next;
    }

    private static SoftwareState Watch(SoftwareState state, SoftwareParameters parameters, in SoftwareInputs inputs, double seconds)
    {
        if (!inputs.Hangs)
        {
            return state.HangingSeconds == 0 ? state : state with { HangingSeconds = 0 };
        }

        var hanging = state.HangingSeconds + seconds;
        return hanging >= parameters.WatchdogSeconds
            ? PowerCut(state) with { HangingSeconds = 0, Reboots = state.Reboots + 1 }
            : state with { HangingSeconds = hanging };
    }

    private static SoftwareState RollBack(SoftwareState state) => state with
    {
        Phase = SoftwarePhase.RolledBack,
        Active = state.Passive,
        HangingSeconds = 0,
        UnhealthySeconds = 0,
        Reboots = state.Reboots + 1,
    };
}
