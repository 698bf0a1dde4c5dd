using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Observer.Live;

namespace ScAi.Observer.Tests.Serving;

/// <summary>Wishes reach the manager under the observer's name, where they may, and its answer comes back.</summary>
public class ControlTests
{
    [Theory]
    [InlineData("""{"action":"pause"}""", RunAction.Pause, null, null)]
    [InlineData("""{"action":"step","ticks":3}""", RunAction.Step, 3, null)]
    [InlineData("""{"action":"rate","rate":60}""", RunAction.Rate, null, 60.0)]
    [InlineData("""{"action":"rate"}""", RunAction.Rate, null, null)]
    public async Task Post_WithControl_ManagerHearsTheWishAndItsAnswerComesBack(string body, RunAction action, int? ticks, double? rate)
    {
        await using var served = await ServedRun.StartAsync(control: true);
        RunControl? wish = null;
        served.Hears = message =>
        {
            wish = (RunControl)message.Record!;
            Assert.Equal("observer", message.Topic.App);
            served.Publish(ServedRun.Topics.ManagerControlReply, new RunControlReply(wish.Id, false, "not now"));
        };

        var answer = PostAsync(served, body);
        await served.UntilAsync(() => answer.IsCompleted, "the manager's answer comes back");

        var (status, reply) = await answer;
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((false, "not now"), ((bool)reply["accepted"]!, (string)reply["reason"]!));
        Assert.Equal((action, ticks, rate), (wish!.Action, wish.Ticks, wish.TimeScalingFactor));
    }

    [Fact]
    public async Task Post_WithoutControl_IsRefusedAndTheStateSaysWhy()
    {
        await using var served = await ServedRun.StartAsync();

        var (status, problem) = await PostAsync(served, """{"action":"stop"}""");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal((string)(await served.GetAsync("runs/live/state"))["header"]!["controlRefused"]!, (string)problem["detail"]!);
    }

    [Fact]
    public async Task Post_FromAPageOfAnotherOrigin_IsRefused()
    {
        await using var served = await ServedRun.StartAsync(control: true);

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(served, """{"action":"stop"}""", "http://elsewhere.example")).Status);
    }

    [Theory]
    [InlineData("""{"action":"jump"}""", "action")]
    [InlineData("""{}""", "action")]
    [InlineData("""{"action":"pause","ticks":2}""", "ticks")]
    [InlineData("""{"action":"step","ticks":0}""", "ticks")]
    [InlineData("""{"action":"step","ticks":"two"}""", "ticks")]
    [InlineData("""{"action":"rate","rate":-1}""", "rate")]
    [InlineData("""{"action":"pause","rate":2}""", "rate")]
    [InlineData("""{"action":"pause","why":"x"}""", "why")]
    [InlineData("""{"action":""", "action")]
    [InlineData("pause", "body")]
    public async Task Post_NoGoodWish_NamesTheField(string body, string field)
    {
        await using var served = await ServedRun.StartAsync(control: true);

        var (status, problem) = await PostAsync(served, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal([field], problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Ask_NobodyAnswers_GivesUp()
    {
        var clock = new ManualTimeProvider();
        var desk = new ControlDesk(null, "observer", clock);

        var answer = desk.AskAsync(RunAction.Pause, null, null, CancellationToken.None);
        Assert.True(desk.TryTake(out var wish));
        clock.Advance(ControlDesk.Patience);

        await Assert.ThrowsAsync<TimeoutException>(() => answer);
        desk.Answer(new RunControlReply(wish!.Id, true));
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(ServedRun served, string body, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "runs/live/control")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await served.Client.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
