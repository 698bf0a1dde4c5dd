using ScAi.Messages;

namespace ScAi.GroundNetwork;

/// <summary>A link that has ended, with its charge.</summary>
/// <param name="Link">As it was opened.</param>
/// <param name="Charge">As it was charged.</param>
/// <param name="End">Why it ended.</param>
public sealed record ClosedLink(OpenLink Link, LinkCharge Charge, LinkEnd End);
