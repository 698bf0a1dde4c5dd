using System.Collections.Immutable;

namespace ScAi.Spacecraft.Software;

/// <summary>The images on board and the update under way. Chunks are in memory that survives a power cut.</summary>
/// <param name="Phase">How far the update is.</param>
/// <param name="Active">The slot that runs.</param>
/// <param name="VersionA">The version in slot A.</param>
/// <param name="VersionB">The version in slot B.</param>
/// <param name="Manifest">What is being received, or was last; null before the first.</param>
/// <param name="Chunks">The chunks that are here, by index.</param>
/// <param name="Duplicates">Chunks that came again.</param>
/// <param name="TrialSeconds">How long the trial has lasted.</param>
/// <param name="UnhealthySeconds">For how long it has been unhealthy.</param>
/// <param name="HangingSeconds">For how long the watchdog has not been fed.</param>
/// <param name="Reboots">Starts of the computer that the software or the watchdog caused.</param>
public sealed record SoftwareState(
    SoftwarePhase Phase,
    SoftwareSlot Active,
    int VersionA,
    int VersionB,
    SoftwareManifest? Manifest,
    ImmutableSortedDictionary<int, ImmutableArray<byte>> Chunks,
    int Duplicates,
    double TrialSeconds,
    double UnhealthySeconds,
    double HangingSeconds,
    int Reboots)
{
    /// <summary>The version that runs.</summary>
    public int ActiveVersion => Active == SoftwareSlot.A ? VersionA : VersionB;

    /// <summary>The slot that does not run.</summary>
    public SoftwareSlot Passive => Active == SoftwareSlot.A ? SoftwareSlot.B : SoftwareSlot.A;

    /// <summary>Whether an update is under way.</summary>
    public bool IsUpdating =>
        Phase is SoftwarePhase.Announced or SoftwarePhase.Receiving or SoftwarePhase.Verified or SoftwarePhase.Staged or SoftwarePhase.Activated;

    /// <summary>The first chunk that is missing; null when none is.</summary>
    public int? FirstMissing
    {
        get
        {
            if (Phase is not (SoftwarePhase.Announced or SoftwarePhase.Receiving))
            {
                return null;
            }

            var expected = 0;
            foreach (var (index, _) in Chunks)
            {
                if (index != expected)
                {
                    break;
                }

                expected++;
            }

            return expected < Manifest!.Chunks ? expected : null;
        }
    }

    /// <summary>The same slots with another version in the one that does not run.</summary>
    internal SoftwareState WithPassive(int version) => Passive == SoftwareSlot.A ? this with { VersionA = version } : this with { VersionB = version };
}
