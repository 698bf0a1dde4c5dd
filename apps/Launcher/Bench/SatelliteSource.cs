using System.Diagnostics;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Mqtt.LocalBroker;
using ScAi.Time;

namespace ScAi.Launcher.Bench;

/// <summary>Publishes reports of a large constellation through a Mosquitto of its own.</summary>
internal sealed class SatelliteSource : IDisposable, IBusReceiver
{
    public const string Prefix = "bench";
    private const int PumpEvery = 50;
    private static readonly ScenarioTime s_start = ScenarioTime.FromUtc(2023, 8, 1);
    private readonly MosquittoProcess _broker = MosquittoProcess.Start();
    private readonly MqttBus _bus;
    private readonly Topics _topics = new(Prefix, new AppNames());
    private readonly int _satellites;
    private long _published;

    public SatelliteSource(int satellites)
    {
        _satellites = satellites;

        // Nothing may be dropped here: the figures count what was published.
        _bus = new MqttBus(
            new MqttOptions { Address = _broker.Address, ClientId = "source", QueueCapacity = int.MaxValue },
            new WireCodec(WireUnits.Documented, new AppNames()));
        _bus.Open(null, this);
    }

    public string Broker => _broker.Address;

    /// <summary>Says that a run goes on as fast as life, with stations around the Earth.</summary>
    public void Begin(int stations)
    {
        Tell();
        for (var i = 0; i < stations; i++)
        {
            _bus.Publish(new BusMessage(
                _topics.GroundLocation,
                new GroundLocation(i, 60 * Math.Sin(i * 2.0), i * 360.0 / stations - 180, 10, true, DataRate.FromMegabytesPerSecond(100), 0.37m),
                QualityOfService.AtLeastOnce, Retain: true));
        }

        _bus.Pump(TimeSpan.Zero);
    }

    /// <summary>Says how far the run is, as a manager does.</summary>
    public void Tell()
    {
        var time = s_start + TimeSpan.FromSeconds(10.0 * _published / _satellites);
        _bus.Publish(new BusMessage(
            _topics.ManagerRun, new RunStatus("bench", "bench", RunPhase.Running, s_start, s_start + TimeSpan.FromDays(1), time, null, 1, [], _published),
            QualityOfService.AtLeastOnce, Retain: true));
    }

    /// <summary>Publishes some reports, one satellite after the other.</summary>
    /// <param name="count">How many.</param>
    /// <param name="perSecond">How many in a second of wall clock; as fast as possible when null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="everySecond">Called about once a second, on this thread.</param>
    public void Publish(int count, double? perSecond, CancellationToken cancellation, Action? everySecond = null)
    {
        var watch = Stopwatch.StartNew();
        var second = 0;
        for (var i = 0; i < count && !cancellation.IsCancellationRequested; i++)
        {
            while (perSecond is { } rate && watch.Elapsed.TotalSeconds * rate < i)
            {
                _bus.Pump(TimeSpan.FromMilliseconds(1));
            }

            if (everySecond is not null && watch.Elapsed.TotalSeconds >= second + 1)
            {
                second++;
                everySecond();
            }

            _bus.Publish(new BusMessage(_topics.SatelliteLocation, Report(_published++), QualityOfService.AtLeastOnce));
            if (i % PumpEvery == 0)
            {
                _bus.Pump(TimeSpan.Zero);
            }
        }

        _bus.Pump(TimeSpan.Zero);
    }

    public void Dispose()
    {
        _bus.Close();
        _bus.Dispose();
        _broker.Dispose();
    }

    void IBusReceiver.Connected()
    {
    }

    void IBusReceiver.Disconnected(string reason)
    {
    }

    void IBusReceiver.Received(in BusMessage message)
    {
    }

    private SatelliteState Report(long number)
    {
        var satellite = (int)(number % _satellites);
        var round = number / _satellites;
        var angle = 2 * Math.PI * (satellite / (double)_satellites + round / 600.0);
        return new SatelliteState(
            satellite, $"satellite {satellite}", 53 * Math.Sin(angle), (satellite * 7.3 + round * 0.5) % 360 - 180, 550_000,
            DataVolume.FromGigabytes(1 + round % 30), false, null, null, 0, s_start + TimeSpan.FromSeconds(10 * round));
    }
}
