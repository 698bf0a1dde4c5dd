using ScAi.Messages;
using ScAi.Recordings;

namespace ScAi.Launcher.Replaying;

/// <summary>
/// What somebody who comes late has to be told: the latest word on each thing that has been spoken of, as the apps of a live run
/// would tell it.
/// </summary>
internal sealed class ReplayPicture
{
    private readonly Dictionary<(string Topic, int Id), RecordedMessage> _latest = [];
    private readonly Dictionary<int, RecordedMessage> _links = [];
    private readonly Dictionary<int, RecordedMessage> _outages = [];

    /// <summary>The messages that make up the picture, in the order in which they came.</summary>
    public IEnumerable<RecordedMessage> Messages =>
        _latest.Values.Concat(_links.Values).Concat(_outages.Values).OrderBy(message => message.Number);

    public void Take(RecordedMessage message)
    {
        var topic = message.Topic.Text;
        switch (message.Record)
        {
            case null:
                _latest.Remove((topic, 0));
                break;
            case LinkStart { IsSentinel: false } start:
                _links[start.SatId] = message;
                break;
            case LinkCharge { IsSentinel: false, IsFixedContract: false } charge:
                _links.Remove(charge.SatId);
                break;
            case OutageReport outage:
                _outages[outage.GroundId] = message;
                break;
            case OutageRestore restore:
                _outages.Remove(restore.GroundId);
                break;
            case var record when IsOfTheMoment(record):
                break;
            default:
                _latest[(topic, IdOf(message.Record))] = message;
                break;
        }
    }

    private static bool IsOfTheMoment(IWireRecord record) => record
        is MalformedRecord or TimeGrant or TimeRequest or TimeMissing or RunControl or RunControlReply or FederateError
        or LinkStart or LinkCharge { IsSentinel: true };

    private static int IdOf(IWireRecord record) => record switch
    {
        SatelliteReady ready => ready.Id,
        SatelliteState state => state.Id,
        GroundLocation station => station.GroundId,
        LinkCharge contract => contract.SatId,
        _ => 0,
    };
}
