using System.Text.Json.Nodes;
using ScAi.Launcher.Checking;

namespace ScAi.Launcher.Tests.Checking;

public class ExaminationTests
{
    private const string Own = "weather/clouds";
    private const string Mode = "weather/status/mode";
    private const string Request = "weather/time/request";

    [Theory]
    [InlineData("weather")]
    [InlineData("constellation")]
    [InlineData("ground")]
    [InlineData("outage")]
    public void Conclude_RecordedRun_EveryAppKeepsTheContract(string federate)
    {
        var report = Trace.Good().Examine(federate);

        Assert.All(report.Rules, rule => Assert.True(rule.Verdict != Verdict.Broken, $"{rule.Name}: {rule.Evidence}"));
        Assert.Equal(0, report.ExitCode);
    }

    [Fact]
    public void Conclude_FederateThatIsNotThere_WasNotSeen()
    {
        var report = Trace.Good().Examine("nobody");

        Assert.Equal(4, report.ExitCode);
        Assert.Equal("nobody was not seen.", report.Summary);
    }

    [Fact]
    public void ToJson_BrokenRule_NamesRuleVerdictAndEvidence()
    {
        var json = JsonNode.Parse(Trace.Good().Without(Own, 3).Examine("weather").ToJson())!;

        var rule = json["rules"]!.AsArray().Single(each => (string)each!["name"]! == "stamps.seq")!;
        Assert.Equal("broken", (string)rule["verdict"]!);
        Assert.Equal("downlink/weather/clouds in tick 0: seq: expected 3, got 4", (string)rule["evidence"]!);
        Assert.Equal("done", (string)json["phase"]!);
        Assert.False((bool)json["isKept"]!);
    }

    [Fact]
    public void Conclude_JoinedInMidRun_BlamesNobodyForWhatWasMissed()
    {
        var report = Trace.Good().From("manager/time/grant", 9).Examine("weather");

        Assert.All(report.Rules, rule => Assert.True(rule.Verdict != Verdict.Broken, $"{rule.Name}: {rule.Evidence}"));
    }

    [Fact]
    public void Topics_StatusUnderAnothersName_IsBroken() => Broken(
        "topics.name", "expected it on downlink/weather/status/ready",
        good => good.Change("weather/status/ready", 0, ready => ready["topic"] = "downlink/wether/status/ready"));

    [Fact]
    public void Topics_AnothersChannel_IsBroken() => Broken(
        "topics.channels", "the contract gives this channel to 'ground' and 'constellation'",
        good => good.Change(Own, 0, clouds => clouds["topic"] = "downlink/weather/linkCharge"));

    [Fact]
    public void Topics_MistypedStatus_IsBroken() => Broken(
        "topics.channels", "keeps status/ and time/ for itself",
        good => good.Change(Mode, 0, mode => mode["topic"] = "downlink/weather/status/moode"));

    [Fact]
    public void Payloads_MemberMissing_IsBroken() => Broken(
        "payloads.readable", "sent: missing",
        good => good.ChangePayload(Request, 3, request => request.AsObject().Remove("sent")));

    [Fact]
    public void Payloads_OwnMessageThatIsNoObject_IsBroken() => Broken(
        "payloads.readable", "expected a JSON object",
        good => good.Change(Own, 0, clouds => clouds["payload"] = new JsonArray(1, 2)));

    [Theory]
    [InlineData("2023-08-01T00:00:00Z")]
    [InlineData("2023-08-01 00:00:00")]
    [InlineData("2023-08-01T02:00:00+02:00")]
    public void Payloads_TimeInAnotherForm_IsBroken(string time) => Broken(
        "payloads.strict", "expected \"2023-08-01T00:00:00+00:00\"",
        good => good.ChangePayload(Own, 0, clouds => clouds["time"] = time));

    [Fact]
    public void Payloads_TimeAsNumber_IsBroken() => Broken(
        "payloads.strict", "start: expected \"2023-08-01T00:03:00.589372+00:00\"",
        good => good.ChangePayload("ground/linkStart", 0, link => link["start"] = 1690848180.589372m), "ground");

    [Fact]
    public void Payloads_DurationInAnotherForm_IsBroken() => Broken(
        "payloads.strict", "outageDuration: expected \"PT30M\"",
        good => good.ChangePayload("outage/report", 0, outage => outage["outageDuration"] = "0:30:00"), "outage");

    [Fact]
    public void Payloads_CasingOfAnOptionalMember_IsBroken() => Broken(
        "payloads.strict", "commrange: expected commRange",
        good => good.ChangePayload("constellation/location", 0, state =>
        {
            state.AsObject().Remove("commRange");
            state["commrange"] = true;
        }),
        "constellation");

    [Fact]
    public void Values_AltitudeInKilometres_IsBroken() => Broken(
        "values.units", "altitude: expected metres",
        good => good.ChangePayload("constellation/location", 0, state => state["altitude"] = 831.2), "constellation");

    [Fact]
    public void Values_GigabitsForGigabytes_IsBroken() => Broken(
        "values.units", "do not fit into a recorder of 35 GB",
        good => good.ChangePayload("constellation/location", 0, state => state["capacity_used"] = 84.0), "constellation");

    [Fact]
    public void Values_MoreThanTheStationTakes_IsBroken() => Broken(
        "values.units", "are more than the station takes",
        good => good.ChangePayload("ground/linkCharge", 0, charge => charge["dataOffload"] = 8 * (double)charge["dataOffload"]!), "ground");

    [Fact]
    public void Life_ReadyBeforeInit_IsBroken() => Broken(
        "life.ready", "ready before init",
        good => good.Before("weather/status/ready", "manager/init", isRetained: true));

    [Fact]
    public void Life_NeverReady_IsBroken() => Broken(
        "life.ready", "INITIALIZING without having said ready",
        good => good.WithoutRetained("weather/status/alive").Without("weather/status/ready"));

    [Theory]
    [InlineData(0, "INITIALIZED does not follow UNDEFINED")]
    [InlineData(1, "EXECUTING does not follow INITIALIZING")]
    [InlineData(2, "TERMINATING does not follow")]
    [InlineData(3, "TERMINATED does not follow EXECUTING")]
    public void Life_ModeSkipped_IsBroken(int skipped, string reason)
    {
        if (skipped == 2)
        {
            // From INITIALIZED an app may be told to stop; that it computed is what gives it away.
            Broken("life.executing", "EXECUTING was never said", good => good.Without(Mode, skipped));
        }
        else
        {
            Broken("life.modes", reason, good => good.Without(Mode, skipped));
        }
    }

    [Fact]
    public void Life_InitializingBeforeStart_IsBroken() => Broken(
        "life.start", "INITIALIZING before start", good => good.Before(Mode, "manager/start"));

    [Fact]
    public void Life_NeverTerminated_IsBroken() => Broken(
        "life.terminated", "TERMINATED was not said in time", good => good.Without(Mode, -1));

    [Fact]
    public void Life_TerminatedLate_IsBroken() => Broken(
        "life.terminated", "s after stop",
        good => good.Change(Mode, -1, mode => mode["wall"] = "2027-11-21T10:43:52.5+00:00"));

    [Fact]
    public void Alive_NeverSaid_IsBroken() => Broken(
        "alive.said", "ready without having said alive",
        good => good.WithoutRetained("weather/status/alive"));

    [Fact]
    public void Alive_GoneUnderAnotherIncarnation_IsBroken() => Broken(
        "alive.gone", "incarnation: expected",
        good => good.ChangePayload("weather/status/alive", -1, alive => alive["incarnation"] = "another"));

    [Fact]
    public void Alive_DiesWithItsWill_IsKept()
    {
        var report = Trace.Good().Before("weather/status/alive", Mode).Examine("weather");

        Assert.Equal(Verdict.Kept, Of(report, "alive.will").Verdict);
    }

    [Fact]
    public void Alive_WillOfAnotherIncarnation_IsBroken() => Broken(
        "alive.will", "incarnation: expected",
        good => good.ChangePayload("weather/status/alive", -1, alive => alive["incarnation"] = "another")
            .Before("weather/status/alive", Mode));

    [Fact]
    public void Times_OutsideTheScenario_IsBroken() => Broken(
        "times.window", "is outside 2023-08-01T00:00:00+00:00",
        good => good.ChangePayload(Own, 0, clouds => clouds["time"] = "2023-07-31T23:59:59+00:00"));

    [Fact]
    public void Times_AheadOfTheTick_IsBroken() => Broken(
        "times.tick", "is not before 2023-08-01T00:05:00+00:00",
        good => good.ChangePayload(Own, 0, clouds => clouds["time"] = "2023-08-01T00:05:00+00:00"));

    [Fact]
    public void Times_StatusGoesBack_IsBroken() => Broken(
        "times.status", "2023-08-01T00:00:00+00:00 after",
        good => good.ChangePayload("weather/status/time", 5, status => status["properties"]!["simTime"] = "2023-08-01T00:00:00+00:00"));

    [Fact]
    public void Times_StatusAheadOfTheGrant_IsBroken() => Broken(
        "times.status", "the end of what is granted",
        good => good.ChangePayload("weather/status/time", 5, status => status["properties"]!["simTime"] = "2023-08-01T01:59:00+00:00"));

    [Fact]
    public void Requests_TickLeftOut_IsBroken() => Broken(
        "requests.order", "grant: expected 4, got 5", good => good.Without(Request, 4));

    [Fact]
    public void Requests_NotFromZero_IsBroken() => Broken(
        "requests.order", "grant: expected 0, got 1", good => good.Without(Request, 0));

    [Fact]
    public void Requests_AheadOfTheGrant_IsBroken() => Broken(
        "requests.granted", "the latest one granted is 3",
        good => good.Again(Request, 4, request => request["payload"]!["grant"] = 5));

    [Fact]
    public void Requests_LastGrantNotAnswered_IsBroken() => Broken(
        "requests.answer", "was not answered", good => good.Without(Request, -1));

    [Theory]
    [InlineData(13)]
    [InlineData(11)]
    public void Requests_MiscountedMessages_IsBroken(int told) => Broken(
        "requests.sent", $"clouds: told {told}, published 12",
        good => good.ChangePayload(Request, 1, request => request["sent"]!["clouds"] = told));

    [Fact]
    public void Requests_MessageThatIsNotCounted_IsBroken() => Broken(
        "requests.sent", "clouds: told 0, published 12",
        good => good.ChangePayload(Request, 1, request => request["sent"] = new JsonObject()));

    [Fact]
    public void Requests_ZeroCounted_IsBroken() => Broken(
        "requests.sent", "the run never settles",
        good => good.ChangePayload(Request, 5, request => request["sent"] = new JsonObject { ["clouds"] = 0 }));

    [Fact]
    public void Stamps_Missing_IsBroken() => Broken(
        "stamps.present", "expected the user properties run, tick and seq",
        good => good.Change(Own, 3, clouds => clouds.Remove("run")));

    [Fact]
    public void Stamps_OfAnotherRun_IsBroken() => Broken(
        "stamps.run", "got yesterday", good => good.Change(Own, 3, clouds => clouds["run"] = "yesterday"));

    [Fact]
    public void Stamps_TickThatIsNotGranted_IsBroken() => Broken(
        "stamps.tick", "the latest one granted is 0", good => good.Change(Own, 3, clouds => clouds["tick"] = 7));

    [Fact]
    public void Stamps_TickGoesBack_IsBroken() => Broken(
        "stamps.tick", "tick: 0 after 12", good => good.Change(Own, -1, clouds => clouds["tick"] = 0));

    [Fact]
    public void Stamps_Gap_IsBroken() => Broken(
        "stamps.seq", "seq: expected 3, got 4", good => good.Without(Own, 3));

    [Fact]
    public void Stamps_Repetition_IsBroken() => Broken(
        "stamps.seq", "seq: expected 4, got 3", good => good.Again(Own, 3));

    [Fact]
    public void Stamps_RepetitionThatWasAskedFor_IsKept()
    {
        var report = Trace.Good()
            .Again(Own, 3)
            .Again(Own, 3, asked =>
            {
                asked["topic"] = "downlink/ground/time/missing";
                asked["payload"] = new JsonObject { ["topic"] = Own, ["from"] = 3 };
            })
            .Examine("weather");

        Assert.Equal(Verdict.Kept, Of(report, "stamps.seq").Verdict);
        Assert.Equal(Verdict.Kept, Of(report, "requests.sent").Verdict);
    }

    [Fact]
    public void Delivery_QualityTooLow_IsBroken() => Broken(
        "delivery.quality", "came with quality 0", good => good.Change(Mode, 0, mode => mode["quality"] = 0));

    [Fact]
    public void Delivery_RetainedMode_IsBroken() => Broken(
        "delivery.retained", "expected it without the retain flag",
        good => good.Again(Mode, 0, mode => mode["retain"] = true));

    [Fact]
    public void Errors_AnotherAppRefuses_IsBroken() => Broken(
        "errors.others", "'ground' refused downlink/weather/clouds: cover: expected 0..1",
        good => good.Again(Own, 3, error => ErrorOf(error, "ground", "downlink/weather/clouds", "cover: expected 0..1")));

    [Fact]
    public void Errors_Fault_IsBroken() => Broken(
        "errors.fault", "faulted: overflow",
        good => good.Again(Own, 3, error => ErrorOf(error, "weather", "downlink/weather", "faulted: overflow")));

    private static void Broken(string rule, string evidence, Func<Trace, Trace> change, string federate = "weather")
    {
        var report = change(Trace.Good()).Examine(federate);

        Assert.Equal(Verdict.Broken, Of(report, rule).Verdict);
        Assert.Contains(evidence, Of(report, rule).Evidence, StringComparison.Ordinal);
        Assert.Equal(6, report.ExitCode);
    }

    private static Rule Of(Report report, string name) => report.Rules.Single(rule => rule.Name == name);

    private static void ErrorOf(JsonObject message, string app, string topic, string reason)
    {
        message.Remove("run");
        message["topic"] = $"downlink/{app}/error";
        message["payload"] = new JsonObject { ["name"] = app, ["topic"] = topic, ["reason"] = reason, ["count"] = 1 };
    }
}
