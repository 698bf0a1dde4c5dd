using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Federations.Tests;

/// <summary>What a run of a whole federation left.</summary>
/// <param name="Heard">Every message.</param>
/// <param name="Satellites">The satellites' own books at the end.</param>
/// <param name="ExitCodes">How the apps ended.</param>
internal sealed record FederationRun(
    IReadOnlyList<BusMessage> Heard, IReadOnlyList<SatelliteRow> Satellites, IReadOnlyList<int> ExitCodes)
{
    /// <summary>The links, in canonical order; each once, for over a bad network messages are sent again.</summary>
    public IReadOnlyList<LedgerEntry> Ledger { get; } =
    [
        .. Heard.Select(message => message.Record).OfType<LinkCharge>().Select(LedgerEntry.From).OfType<LedgerEntry>().Distinct().Order(),
    ];

    public string Digest => LedgerDigest.Of(Ledger);

    /// <summary>The canonical ledger, a line each, so that a difference shows where it is.</summary>
    public string LedgerText => string.Join('\n', Ledger.Select(entry => entry.ToCanonicalLine()));

    public IEnumerable<TRecord> Records<TRecord>()
        where TRecord : IWireRecord => Heard.Select(message => message.Record).OfType<TRecord>();

    /// <summary>Asserts that everybody ended well and that ground and satellites agree, to the bit and the cent.</summary>
    public FederationRun ThatBalances()
    {
        Assert.All(ExitCodes, code => Assert.Equal(0, code));
        Assert.Equal(RunPhase.Done, Records<RunStatus>().Last().Phase);
        Assert.Empty(Records<FederateError>());
        foreach (var satellite in Satellites)
        {
            Assert.Equal(satellite.Initial + satellite.Generated, satellite.Stored + satellite.Offloaded + satellite.Lost);
            var links = Ledger.Where(entry => entry.SatelliteId == satellite.Id).ToList();
            Assert.Equal(links.Count, satellite.Links);
            Assert.Equal(links.Sum(link => link.Offloaded.Bits) / 1_000_000_000m, satellite.Offloaded);
            Assert.Equal(links.Sum(link => link.CostDollars), satellite.LinkCost);
        }

        return this;
    }
}
