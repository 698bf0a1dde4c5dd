using ScAi.Workers.Studies;

namespace ScAi.Workers.Parts;

/// <summary>One part that somebody is to compute.</summary>
/// <param name="Load">Where it comes from, and where its result belongs.</param>
/// <param name="Study">Of which study.</param>
/// <param name="Slot">Its place among all parts of the workload.</param>
/// <param name="Part">Which part of the study.</param>
public sealed record PartTask(Workload Load, SharedStudy Study, int Slot, int Part);
