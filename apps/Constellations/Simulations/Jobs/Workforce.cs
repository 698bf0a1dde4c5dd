using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Workers.Parts;
using ScAi.Workers.Sharing;

namespace ScAi.Constellations.Simulations.Jobs;

/// <summary>Who computes: threads of this process, and the workers on the broker if there is one.</summary>
internal sealed class Workforce(PlatformOptions options, PartPool pool, ILoggerFactory logs) : IHostedService, IDisposable
{
    private const string Name = "platform";
    private LocalThreads? _threads;
    private DeskThread? _desk;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _threads = new LocalThreads(pool, options.Threads ?? Environment.ProcessorCount);
        if (options.Broker is { } broker)
        {
            var apps = new AppNames();
            var log = logs.CreateLogger<Workforce>();
            var account = new AppOptions { Broker = broker, User = options.User, Password = options.Password, Authority = options.Authority };
            var bus = MqttConnection.Of(account, options.Prefix, Name, new WireCodec(WireUnits.Documented, apps), log);
            var desk = new PartDesk(bus, new Topics(options.Prefix, apps), Name, Guid.NewGuid().ToString("N"), pool, log: log);
            _desk = new DeskThread(desk, refused => log.LogError("Workers take part no more: {Reason}", refused.Message));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _desk?.Dispose();
        _threads?.Dispose();
    }
}
