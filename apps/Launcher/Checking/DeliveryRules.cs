using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>How messages are handed to the broker.</summary>
internal sealed class DeliveryRules(Subject subject, RunLog run) : RuleFamily(subject, run)
{
    private readonly Rule _quality = new("delivery.quality", "uses quality of service 1 where a message must not be lost");
    private readonly Rule _retained = new("delivery.retained", "has the broker keep nothing that misleads those who come later");

    public override IReadOnlyList<Rule> Rules => [_quality, _retained];

    public override void See(in Seen seen)
    {
        if (!Subject.Owns(seen) || seen.Record is null || ChannelCatalogue.Find(seen.Topic, Subject.Codec.Apps) is not { } channel)
        {
            return;
        }

        if (seen.IsRetained)
        {
            _retained.Require(channel.Retained, seen, $"the broker keeps it; expected it without the retain flag");
        }
        else if (channel.AtLeastOnce && seen.Quality is { } quality)
        {
            _quality.Require(quality == QualityOfService.AtLeastOnce, seen, $"came with quality 0; expected 1");
        }
    }

    public override void End()
    {
        _quality.Remark("a recording does not tell");
        _retained.Remark("the broker was not asked for what it keeps");
    }
}
