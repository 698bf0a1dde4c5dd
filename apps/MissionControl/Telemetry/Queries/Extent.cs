using ScAi.MissionControl.Telemetry.Columns;
using ScAi.MissionControl.Telemetry.Samples;

namespace ScAi.MissionControl.Telemetry.Queries;

/// <summary>A block or chunk as far as it is known before its samples are read.</summary>
/// <param name="From">When its first packet was generated.</param>
/// <param name="To">When its last packet was generated.</param>
/// <param name="Chunk">The number of the chunk; null for a block.</param>
/// <param name="Length">How many packets it has.</param>
/// <param name="Summary">What a chunk's samples come to.</param>
/// <param name="Block">The packets of a block.</param>
internal sealed record Extent(long From, long To, long? Chunk, int Length, Summary Summary, SampleBlock? Block);
