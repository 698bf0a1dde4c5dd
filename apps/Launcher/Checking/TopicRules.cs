using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>Where a federate may publish.</summary>
internal sealed class TopicRules(Subject subject, RunLog run) : RuleFamily(subject, run)
{
    private readonly Rule _name = new("topics.name", "publishes under its own name, and says that name in its status");
    private readonly Rule _channels = new("topics.channels", "publishes on its part's channels or on channels of its own");

    public override IReadOnlyList<Rule> Rules => [_name, _channels];

    public override void See(in Seen seen)
    {
        if (NameIn(seen.Record) is { } name && !seen.IsRetained && (Subject.Owns(seen) || name == Subject.Name))
        {
            _name.Require(
                name == seen.Topic.App, seen, $"the message is of '{name}'; expected it on {Subject.Prefix}/{name}/{seen.Topic.Channel}");
        }

        if (!Subject.Says(seen))
        {
            return;
        }

        var channel = ChannelCatalogue.Find(seen.Topic, Subject.Codec.Apps);
        if (channel is null)
        {
            _channels.Require(
                !IsReserved(seen.Topic.Channel), seen,
                $"the contract knows no such channel and keeps status/ and time/ for itself; expected another name");
        }
        else
        {
            _channels.Require(
                channel.IsPublishedBy(Subject.Name, Subject.Codec.Apps), seen,
                $"the contract gives this channel to {PublishersOf(channel.Name)}; expected another name");
        }
    }

    private string PublishersOf(string channel) => string.Join(
        " and ",
        ChannelCatalogue.All.Where(each => each.Name == channel).Select(each => $"'{Subject.Codec.Apps.Of(each.Publisher)}'"));

    private static bool IsReserved(string channel) =>
        channel.StartsWith("status/", StringComparison.Ordinal) || channel.StartsWith("time/", StringComparison.Ordinal);

    private static string? NameIn(IWireRecord? record) => record switch
    {
        ReadyStatus status => status.Name,
        ModeStatus status => status.Name,
        TimeStatus status => status.Name,
        AliveStatus status => status.Name,
        FederateError error => error.Name,
        _ => null,
    };
}
