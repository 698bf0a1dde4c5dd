using ScAi.Federation;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Mqtt;

namespace ScAi.Launcher.Checking;

/// <summary>Starts a run and examines federates in it, from before they can have said anything.</summary>
internal static class CheckedRun
{
    /// <param name="request">What is to be run.</param>
    /// <param name="federates">Whom to examine.</param>
    /// <param name="patience">How long after stop they may take to finish.</param>
    /// <param name="begun">Told where the run can be reached, once it is watched.</param>
    /// <param name="show">Told of the manager's status.</param>
    /// <param name="cancellation">Ends the run and the watch.</param>
    public static (RunOutcome Outcome, IReadOnlyList<Report> Reports) Run(
        RunRequest request,
        IReadOnlyList<string> federates,
        TimeSpan patience,
        Action<JoiningNote> begun,
        Action<RunStatus> show,
        CancellationToken cancellation)
    {
        using var runEnds = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watches = new List<Task<Report>>();
        RunOutcome outcome;
        try
        {
            outcome = new ProcessRun(
                request,
                broker =>
                {
                    watches.AddRange(federates.Select(federate => Watch(request, federate, patience, broker, runEnds.Token)));
                    begun(Joining.NoteOf(request, broker));
                },
                show,
                () => Task.WaitAll([.. watches], patience)).Run(cancellation);
        }
        finally
        {
            runEnds.Cancel();
        }

        return (outcome, [.. watches.Select(watch => watch.GetAwaiter().GetResult())]);
    }

    private static Task<Report> Watch(
        RunRequest request, string federate, TimeSpan patience, AppOptions broker, CancellationToken cancellation)
    {
        var scenario = request.Scenario;
        var subject = new Subject(federate, scenario.Prefix, new WireCodec(scenario.WireUnits, scenario.Apps));
        var setup = new AppSetup($"check-{federate}-{request.Run}", scenario.Prefix, subject.Codec, (_, _, _) => null!);
        var examination = new Examination(subject, patience);
        var watch = new FederateWatch(subject, examination, patience, MqttConnection.Of(broker, setup), TimeProvider.System);
        watch.Open();
        return Task.Factory.StartNew(
            () =>
            {
                using (watch)
                {
                    OneThread.Run(watch, cancellation);
                }

                return examination.Conclude();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }
}
