using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Hosting;
using ScAi.Observer.Live;
using ScAi.Observer.Recorded;
using ScAi.Recordings;
using ScAi.Web;
using ScAi.Web.Pages;

namespace ScAi.Observer.Serving;

/// <summary>The observer's server, put together but not started: the listener on its thread, the sampler, the routes, the page.</summary>
public sealed class ObserverServer : IAsyncDisposable
{
    private readonly RunRecorder? _recorder;
    private readonly string? _temporaryFolder;

    private ObserverServer(WebApplication app, LiveRun? run, RunRecorder? recorder, string? temporaryFolder) =>
        (App, Run, _recorder, _temporaryFolder) = (app, run, recorder, temporaryFolder);

    /// <summary>The web app.</summary>
    public WebApplication App { get; }

    /// <summary>The run that is listened to; null where only recordings are served.</summary>
    public LiveRun? Run { get; }

    /// <summary>Where it is reached, once it is started.</summary>
    public string Address => App.Urls.First() + "/";

    /// <summary>Puts the server together.</summary>
    /// <param name="options">Which run it listens to; none when it names neither scenario nor prefix.</param>
    /// <param name="serving">Where it serves, and what.</param>
    /// <param name="connect">Makes the transport.</param>
    /// <param name="clock">Where wall-clock time comes from.</param>
    /// <exception cref="InvalidDataException">The scenario or an option is wrong.</exception>
    public static ObserverServer Build(
        AppOptions options, ServingOptions serving, Func<AppOptions, AppSetup, ILogger, IMessageBus> connect, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(serving);
        var plan = options.Prefix is null && options.Scenario.Length == 0 ? null : ObserverPlan.Of(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Observer" });
        builder.AddWeb(serving.Web);
        builder.Services.AddSingleton(clock);
        builder.Services.Configure<JsonOptions>(json => ObserverJson.Configure(json.SerializerOptions));
        builder.Services.Configure<OpenApiOptions>("v1", ApiWords.Add);
        LiveRun? run = null;
        ControlDesk? desk = null;
        RunRecorder? recorder = null;
        string? temporary = null;
        if (plan is not null)
        {
            temporary = options.RunFolder is null ? Directory.CreateTempSubdirectory("scai-observer-").FullName : null;
            recorder = new RunRecorder(
                Path.Combine(options.RunFolder ?? temporary!, Recording.FileName), plan.Codec,
                RunSource.Live(plan.Prefix, serving.ShownBroker ?? options.Broker), plan.Scenario);
            recorder.History.ControlRefused = serving.Control ? null : "The observer was started without control.";
            recorder.History.Connected = false;
            run = new LiveRun(recorder, clock) { Scenario = plan.Scenario, Folder = options.RunFolder };
            desk = new ControlDesk(recorder.History.ControlRefused, $"{plan.Name}-{clock.GetUtcNow().UtcTicks:x}", clock);
            var logs = AppLogs.For(options, () => run.Time);
            builder.Services.AddSingleton(logs);
            builder.Services.AddSingleton(run);
            builder.Services.AddHostedService<Sampler>();
            builder.Services.AddFederate(new FederateJob(new ObserverApp(run, desk), options, connect)
            {
                ProcessStays = serving.KeepServing,
                Logs = logs,
            });
        }
        else
        {
            builder.Services.AddSingleton<ILoggerFactory>(_ => AppLogs.For(options.LogFile, options.LogLevel));
        }

        var app = builder.Build();
        app.UseWeb();
        var runs = new Runs(run, new RecordingShelf(serving.Folders, options.RunFolder, clock));
        app.MapRuns(runs).MapViews(runs).MapLog(runs).MapControl(desk, run);
        app.UsePage("observer");
        return new ObserverServer(app, run, recorder, temporary);
    }

    /// <summary>Ends the server; a recording that nobody asked to be kept is removed.</summary>
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _recorder?.Dispose();
        if (_temporaryFolder is not null)
        {
            Directory.Delete(_temporaryFolder, recursive: true);
        }
    }
}
