namespace ScAi.Recordings;

/// <summary>The full picture with its history.</summary>
/// <param name="Sequence">Where the stream goes on: <c>EPOCH-NUMBER</c>.</param>
/// <param name="Header">The run in one line.</param>
/// <param name="Satellites">In an order that does not change; new ones come at the end.</param>
/// <param name="Stations">The stations.</param>
/// <param name="Positions">The latest word of every satellite that has spoken.</param>
/// <param name="Links">All links.</param>
/// <param name="Outages">All outages.</param>
/// <param name="Contacts">Contacts and what became of them, as far as they are delivered.</param>
/// <param name="FixedCharges">Charges of fixed contracts.</param>
/// <param name="Apps">The apps.</param>
/// <param name="Rejections">What apps refused.</param>
/// <param name="Figures">The run in figures.</param>
/// <param name="Predicted">Whether predicted contacts and ground tracks are there.</param>
public sealed record RunState(
    string Sequence,
    RunHeader Header,
    IReadOnlyList<Satellite> Satellites,
    IReadOnlyList<Station> Stations,
    Positions Positions,
    IReadOnlyList<Link> Links,
    IReadOnlyList<Outage> Outages,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<FixedCharge> FixedCharges,
    IReadOnlyList<App> Apps,
    IReadOnlyList<Rejection> Rejections,
    KeyFigures Figures,
    bool Predicted);
