using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Federation;

/// <summary>
/// What somebody who comes late has to be told: an app's latest word on each thing that it speaks about. Retained messages
/// cannot do this, because all satellites share one topic, and so do all stations.
/// </summary>
internal sealed class CurrentPicture
{
    private readonly Dictionary<(Type Kind, int Id), BusMessage> _latest = [];

    /// <summary>The messages that make up the picture, oldest kind of news first.</summary>
    public IEnumerable<BusMessage> Messages => _latest.Values;

    public void Take(in BusMessage message)
    {
        switch (message.Record)
        {
            case SatelliteReady ready:
                Keep(message, ready.Id);
                break;
            case SatelliteAllReady:
                Keep(message, 0);
                break;
            case SatelliteState satellite:
                Keep(message, satellite.Id);
                break;
            case GroundLocation station:
                Keep(message, station.GroundId);
                break;
            case LinkStart { IsSentinel: false } link:
                Keep(message, link.SatId);
                break;
            case LinkCharge { IsSentinel: false, IsFixedContract: false } charge:
                _latest.Remove((typeof(LinkStart), charge.SatId));
                break;
            case OutageReport outage:
                Keep(message, outage.GroundId);
                break;
            case OutageRestore restore:
                _latest.Remove((typeof(OutageReport), restore.GroundId));
                break;
        }
    }

    public void Clear() => _latest.Clear();

    private void Keep(in BusMessage message, int id) => _latest[(message.Record!.GetType(), id)] = message;
}
