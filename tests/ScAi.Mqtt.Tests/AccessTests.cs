using ScAi.Federation.Messaging;

namespace ScAi.Mqtt.Tests;

public sealed class AccessTests(SecureBrokerFixture broker) : IClassFixture<SecureBrokerFixture>
{
    private static readonly string[] s_accounts =
    [
        "manager", "constellation", "ground", "outage", "spacecraft", "missioncontrol", "observer", "operator", "stranger",
    ];

    private static readonly string[] s_topics =
    [
        .. s_accounts.SelectMany(name => new[]
        {
            $"downlink/{name}/location",
            $"downlink/{name}/status/alive",
            $"downlink/{name}/control",
            $"downlink/{name}/uplink",
            $"downlink/{name}/fault",
            $"other/{name}/location",
        }),
        "downlink/ground2/location", "downlink/groun/location", "elsewhere/ground/location", "$SYS/ground/location",
    ];

    // Two tests that use the same account at the same time would throw each other out.
    [Fact]
    public void Access_EveryAccountOnEveryTopic_IsAsItsRoleSays()
    {
        foreach (var account in s_accounts)
        {
            Publishing(account);
        }

        foreach (var account in s_accounts)
        {
            Reading(account);
        }

        Spoofing();
        Retaining();
    }

    private static bool MayPublish(string account, string topic) => account switch
    {
        "observer" => topic == "downlink/observer/status/alive",
        "operator" => topic is "downlink/operator/control" or "downlink/operator/status/alive",
        "stranger" => topic.StartsWith("other/stranger/", StringComparison.Ordinal),
        _ => topic.StartsWith($"downlink/{account}/", StringComparison.Ordinal),
    };

    // S-01: what is not allowed is never delivered, and the publisher is told so.
    private void Publishing(string account)
    {
        var readers = new[] { "manager", "stranger" }.Where(reader => reader != account)
            .Select(reader => Client.Join(broker.Account(reader), "#")).ToList();
        using var writer = Client.Join(broker.Account(account));
        var allowed = s_topics.Where(topic => MayPublish(account, topic)).ToList();
        var acknowledged = 0;
        foreach (var topic in s_topics)
        {
            writer.Say(topic, "{}", QualityOfService.AtMostOnce);
            writer.Say(topic, "{}", QualityOfService.AtLeastOnce);
            acknowledged++;
        }

        var others = readers.ToArray();
        writer.Until(() => writer.Rejections.Count == s_topics.Length - allowed.Count, others);
        Assert.Equal(s_topics.Except(allowed), writer.Rejections.Select(rejection => rejection.Topic));
        Assert.All(writer.Rejections, rejection => Assert.Equal("not authorised", rejection.Reason));
        Assert.Equal(acknowledged - allowed.Count, writer.Bus.RejectedCount);
        var readable = allowed.Count(topic => readers.Exists(reader => MayRead(reader.Name, topic)));
        writer.Until(() => readers.Sum(reader => reader.Messages.Count) >= 2 * readable, others);
        writer.Bus.Close();
        foreach (var reader in readers)
        {
            Assert.DoesNotContain(reader.Messages, message => !MayPublish(account, message.Topic));
            reader.Bus.Close();
            reader.Dispose();
        }
    }

    // S-03: whatever an account asks for, it hears its own federation only.
    private void Reading(string account)
    {
        var prefix = account == "stranger" ? "other/" : "downlink/";
        using var reader = Client.Join(broker.Account(account), "#", "$SYS/#", "downlink/#", "other/#", "+/+/location");
        var writers = new[] { "ground", "stranger" }.Where(writer => writer != account)
            .Select(writer => Client.Join(broker.Account(writer))).ToList();
        foreach (var writer in writers)
        {
            writer.Say("downlink/ground/location", "{}");
            writer.Say("other/stranger/location", "{}");
            writer.Bus.Close();
        }

        foreach (var writer in writers)
        {
            writer.Dispose();
        }

        // What is said in one federation is heard by it alone; what one may hear comes last.
        var last = account == "stranger" ? "stranger" : "outage";
        if (last == account)
        {
            reader.Say($"{prefix}{last}/location", "{}");
        }
        else
        {
            using var writer = Client.Join(broker.Account(last));
            writer.Say($"{prefix}{last}/location", "{}");
            writer.Bus.Close();
        }

        reader.Until(() => reader.Messages.Any(message => message.Topic == $"{prefix}{last}/location"));
        Assert.All(reader.Messages, message => Assert.StartsWith(prefix, message.Topic, StringComparison.Ordinal));
        reader.Bus.Close();
    }

    // S-02: a name is bound to its account.
    private void Spoofing()
    {
        using var ground = Client.Join(broker.Account("ground"), "downlink/#");
        using var outage = Client.Join(broker.Account("outage") with { ClientId = "ground" });

        outage.Say("downlink/outage/report", "{}");

        Assert.Equal("downlink/outage/report", ground.Next(outage).Topic);
        Assert.Equal(["connected"], ground.Events);
        ground.Bus.Close();
        outage.Bus.Close();
    }

    // Where an app may not publish, it cannot leave a will either.
    private void Retaining()
    {
        var observer = new Client(broker.Account("observer"));
        observer.Bus.Open(Client.Message("downlink/ground/status/alive", """{"alive":false}"""), observer);
        observer.Dispose();
        using var ground = Client.Join(broker.Account("ground"), "downlink/#");
        ground.Say("downlink/ground/location", "{}");
        ground.Next();
        Assert.Empty(ground.Messages);
        ground.Bus.Close();
    }

    private static bool MayRead(string account, string topic) =>
        topic.StartsWith(account == "stranger" ? "other/" : "downlink/", StringComparison.Ordinal);
}
