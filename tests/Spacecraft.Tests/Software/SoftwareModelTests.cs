using ScAi.Spacecraft.Software;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Software;

/// <summary>An update in pieces, with everything that may happen on the way.</summary>
public class SoftwareModelTests
{
    private static readonly byte[] s_key = [.. Enumerable.Range(0, 32).Select(i => (byte)(3 * i + 1))];
    private static readonly byte[] s_image = [.. Enumerable.Range(0, 10_300).Select(i => (byte)((i * i + 7) & 255))];
    private static readonly SoftwareParameters s_computer = new() { SigningKey = [.. s_key] };
    private static readonly SoftwareManifest s_manifest = SoftwareManifest.Of(2, s_image, 1024, s_key);

    [Fact]
    public void Step_WholeUpdate_PassesEveryPhaseAndCommits()
    {
        var state = SoftwareModel.Initial(s_computer);
        var phases = new List<SoftwarePhase> { state.Phase };
        state = Granted(SoftwareModel.Announce(state, s_computer, s_manifest), phases);
        state = Granted(SoftwareModel.Receive(state, 0, Chunk(0)), phases);
        state = ReceiveAll(state);
        state = Stepped(state, phases, 1);
        state = Granted(SoftwareModel.Stage(state), phases);
        Assert.Equal(1, state.ActiveVersion);
        state = Granted(SoftwareModel.Activate(state), phases);
        Assert.Equal(2, state.ActiveVersion);
        for (var i = 0; i < 60; i++)
        {
            state = Stepped(state, phases, 10);
        }

        Assert.Equal(
            [SoftwarePhase.None, SoftwarePhase.Announced, SoftwarePhase.Receiving, SoftwarePhase.Verified, SoftwarePhase.Staged,
                SoftwarePhase.Activated, SoftwarePhase.Committed],
            phases);
        Assert.Equal((SoftwareSlot.B, 1, 2), (state.Active, state.VersionA, state.VersionB));
        Assert.False(state.IsUpdating);
    }

    [Fact]
    public void Receive_OutOfOrderAndTwice_IsCompleteOnce()
    {
        var state = Announced();
        foreach (var index in Enumerable.Range(0, s_manifest.Chunks).Reverse().Concat([3, 0, 10]))
        {
            (state, var refusal) = SoftwareModel.Receive(state, index, Chunk(index));
            Assert.Equal(SoftwareRefusal.None, refusal);
        }

        Assert.Equal(11, state.Chunks.Count);
        Assert.Equal(3, state.Duplicates);
        Assert.Equal(SoftwarePhase.Verified, Step(state).Phase);
    }

    [Fact]
    public void Receive_AChunkIsLost_WaitsForIt()
    {
        var state = Announced();
        foreach (var index in Enumerable.Range(0, s_manifest.Chunks).Where(index => index != 4))
        {
            (state, _) = SoftwareModel.Receive(state, index, Chunk(index));
        }

        Assert.Equal(SoftwarePhase.Receiving, Step(state).Phase);
        Assert.Equal(4, state.FirstMissing);
        Assert.Equal(SoftwareRefusal.Phase, SoftwareModel.Stage(state).Refusal);

        (state, _) = SoftwareModel.Receive(state, 4, Chunk(4));
        Assert.Null(state.FirstMissing);
        Assert.Equal(SoftwarePhase.Verified, Step(state).Phase);
    }

    [Fact]
    public void Step_AByteIsWrong_IsRejected()
    {
        var state = Announced();
        for (var i = 0; i < s_manifest.Chunks; i++)
        {
            var chunk = Chunk(i);
            chunk[0] ^= i == 7 ? (byte)1 : (byte)0;
            (state, _) = SoftwareModel.Receive(state, i, chunk);
        }

        state = Step(state);

        Assert.Equal(SoftwarePhase.Rejected, state.Phase);
        Assert.Empty(state.Chunks);
        Assert.Equal(1, state.ActiveVersion);
    }

    [Fact]
    public void Step_SignedWithAnotherKey_IsRejected()
    {
        var forged = SoftwareManifest.Of(3, s_image, 1024, [1, 2, 3]);
        var renumbered = s_manifest with { Version = 9 };

        Assert.Equal(SoftwarePhase.Rejected, Step(ReceiveAll(Announced(forged), forged)).Phase);
        Assert.Equal(SoftwarePhase.Rejected, Step(ReceiveAll(Announced(renumbered), renumbered)).Phase);
    }

    [Fact]
    public void Step_WithoutAKey_RejectsEveryImage()
    {
        var keyless = s_computer with { SigningKey = [] };
        var manifest = SoftwareManifest.Of(2, s_image, 1024, []);
        var (state, _) = SoftwareModel.Announce(SoftwareModel.Initial(keyless), keyless, manifest);

        Assert.Equal(SoftwarePhase.Rejected, SoftwareModel.Step(ReceiveAll(state, manifest), keyless, new(true), 1).Phase);
    }

    [Theory]
    [InlineData(-1, 1024, SoftwareRefusal.ChunkIndex)]
    [InlineData(11, 1024, SoftwareRefusal.ChunkIndex)]
    [InlineData(2, 1023, SoftwareRefusal.ChunkLength)]
    [InlineData(10, 1024, SoftwareRefusal.ChunkLength)]
    public void Receive_AnImpossibleChunk_IsRefused(int index, int length, SoftwareRefusal refusal)
    {
        var state = Announced();

        Assert.Equal((state, refusal), SoftwareModel.Receive(state, index, new byte[length]));
        Assert.Equal(SoftwareRefusal.NothingAnnounced, SoftwareModel.Receive(SoftwareModel.Initial(s_computer), 0, Chunk(0)).Refusal);
    }

    [Fact]
    public void Announce_WhileAnotherIsUnderWay_IsRefused()
    {
        var state = Announced();

        Assert.Equal(SoftwareRefusal.Busy, SoftwareModel.Announce(state, s_computer, s_manifest with { Version = 5 }).Refusal);
        Assert.Equal((state, SoftwareRefusal.None), SoftwareModel.Announce(state, s_computer, s_manifest));
        Assert.Equal(SoftwareRefusal.Size, SoftwareModel.Announce(
            SoftwareModel.Initial(s_computer), s_computer, s_manifest with { SizeBytes = s_computer.MostBytes + 1 }).Refusal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Step_PowerCutWhileReceiving_KeepsTheChunks(bool verified)
    {
        var state = Announced();
        (state, _) = SoftwareModel.Receive(state, 2, Chunk(2));
        state = verified ? Step(ReceiveAll(state)) : state;

        var after = SoftwareModel.Step(state, s_computer, new(false), 1);

        Assert.Equal(SoftwarePhase.Receiving, after.Phase);
        Assert.Equal(state.Chunks.Count, after.Chunks.Count);
        Assert.Equal(SoftwarePhase.Verified, Step(ReceiveAll(after)).Phase);
    }

    [Fact]
    public void Step_PowerCutOnTrial_RollsBackAndTheImageMayBeSentAgain()
    {
        var after = SoftwareModel.Step(OnTrial(), s_computer, new(true, Rebooted: true), 1);

        Assert.Equal(SoftwarePhase.RolledBack, after.Phase);
        Assert.Equal((SoftwareSlot.A, 1), (after.Active, after.ActiveVersion));
        Assert.Equal(SoftwareRefusal.None, SoftwareModel.Announce(after, s_computer, s_manifest).Refusal);
    }

    [Theory]
    [InlineData(true, true, 30)]
    [InlineData(false, false, 60)]
    public void Step_TrialHangsOrIsUnhealthy_RollsBackInTime(bool healthy, bool hangs, int seconds)
    {
        var state = OnTrial();
        var time = 0;
        while (state.Phase == SoftwarePhase.Activated)
        {
            state = SoftwareModel.Step(state, s_computer, new(true, healthy, BadTrial: hangs), 1);
            time++;
        }

        Assert.Equal(SoftwarePhase.RolledBack, state.Phase);
        Assert.Equal(seconds, time);
        Assert.Equal(1, state.ActiveVersion);
    }

    [Fact]
    public void Commit_OnTrial_OnlyWhenHealthy()
    {
        var ill = SoftwareModel.Step(OnTrial(), s_computer, new(true, Healthy: false), 1);

        Assert.Equal(SoftwareRefusal.Health, SoftwareModel.Commit(ill).Refusal);
        Assert.Equal(SoftwarePhase.Committed, SoftwareModel.Commit(OnTrial()).Next.Phase);
        Assert.Equal(SoftwareRefusal.Phase, SoftwareModel.Commit(Announced()).Refusal);
        Assert.Equal(SoftwareRefusal.Phase, SoftwareModel.Activate(Announced()).Refusal);
    }

    [Fact]
    public void Cancel_AtAnyTime_LeavesTheOldImageRunning()
    {
        Assert.Equal(SoftwarePhase.None, SoftwareModel.Cancel(Announced()).Next.Phase);
        Assert.Equal(SoftwarePhase.RolledBack, SoftwareModel.Cancel(OnTrial()).Next.Phase);
        Assert.Equal(1, SoftwareModel.Cancel(OnTrial()).Next.ActiveVersion);
        Assert.Equal(SoftwareRefusal.Phase, SoftwareModel.Cancel(SoftwareModel.Initial(s_computer)).Refusal);
    }

    [Fact]
    public void Step_ComputerHangs_IsStartedAnewByTheWatchdog()
    {
        var state = SoftwareModel.Initial(s_computer);
        for (var i = 0; i < 90; i++)
        {
            state = SoftwareModel.Step(state, s_computer, new(true, Hangs: true), 1);
        }

        Assert.Equal(3, state.Reboots);
        Assert.Equal(0, Step(state).HangingSeconds);
    }

    [Fact]
    public void Verbs_InAnyOrder_NeverRunAnythingButASignedImage()
    {
        var draws = new Draws(9);
        for (var run = 0; run < 200; run++)
        {
            var state = SoftwareModel.Initial(s_computer);
            for (var i = 0; i < 200; i++)
            {
                var good = draws.Uniform(0, 1) < 0.5;
                var manifest = good ? s_manifest : s_manifest with { Version = 66 };
                var index = (int)draws.Uniform(0, 11);
                state = (int)draws.Uniform(0, 9) switch
                {
                    0 => SoftwareModel.Announce(state, s_computer, manifest).Next,
                    1 => SoftwareModel.Stage(state).Next,
                    2 => SoftwareModel.Activate(state).Next,
                    3 => draws.Uniform(0, 1) < 0.2 ? SoftwareModel.Cancel(state).Next : state,
                    4 => SoftwareModel.Step(state, s_computer, new(draws.Uniform(0, 1) < 0.95, good, BadTrial: !good), 20),
                    5 => SoftwareModel.Commit(state).Next,
                    6 => ReceiveAll(state),
                    _ => SoftwareModel.Receive(state, index, Chunk(index)).Next,
                };
                Assert.Contains(state.ActiveVersion, new[] { 1, 2 });
                Assert.True(state.VersionA != 66 && state.VersionB != 66);
            }
        }
    }

    [Fact]
    public void Step_NothingHappens_AllocatesNothing()
    {
        var state = Announced();
        var values = new double[SoftwareTelemetry.Parameters.Count];

        Assert.Equal(0, Allocations.Of(() =>
        {
            state = SoftwareModel.Step(state, s_computer, new(true), 1);
            SoftwareTelemetry.Sample(state, values);
        }));
        Assert.Equal(0, values[5]);
    }

    private static SoftwareState Announced(SoftwareManifest? manifest = null) =>
        SoftwareModel.Announce(SoftwareModel.Initial(s_computer), s_computer, manifest ?? s_manifest).Next;

    private static SoftwareState OnTrial() =>
        SoftwareModel.Activate(SoftwareModel.Stage(Step(ReceiveAll(Announced()))).Next).Next;

    private static SoftwareState Step(SoftwareState state) => SoftwareModel.Step(state, s_computer, new(true), 1);

    private static SoftwareState ReceiveAll(SoftwareState state, SoftwareManifest? manifest = null)
    {
        for (var i = 0; i < (manifest ?? s_manifest).Chunks; i++)
        {
            (state, _) = SoftwareModel.Receive(state, i, Chunk(i));
        }

        return state;
    }

    private static byte[] Chunk(int index) => s_image[(1024 * index)..Math.Min(s_image.Length, 1024 * (index + 1))];

    private static SoftwareState Granted((SoftwareState Next, SoftwareRefusal Refusal) answer, List<SoftwarePhase> phases)
    {
        Assert.Equal(SoftwareRefusal.None, answer.Refusal);
        return Noted(answer.Next, phases);
    }

    private static SoftwareState Stepped(SoftwareState state, List<SoftwarePhase> phases, double seconds) =>
        Noted(SoftwareModel.Step(state, s_computer, new(true), seconds), phases);

    private static SoftwareState Noted(SoftwareState state, List<SoftwarePhase> phases)
    {
        if (phases[^1] != state.Phase)
        {
            phases.Add(state.Phase);
        }

        return state;
    }
}
