using System.Diagnostics;
using System.Text.Json;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Mqtt.Tests;

/// <summary>
/// How many lock-step rounds per second a broker carries: a manager grants, every federate answers, and so on. Not a
/// test: <c>dotnet run -c Release -- probe [tcp|unix] [0|1] [federates] [seconds] [address]</c>.
/// </summary>
public static class RoundTripProbe
{
    private const string Grant = """{"grant":86399,"start":"2023-08-01T23:59:59+00:00","end":"2023-08-02T00:00:00+00:00","counts":{}}""";
    private const string Request = """{"grant":86400,"sent":{}}""";

    /// <summary>Runs it and prints rounds and ticks times federates per second.</summary>
    public static void Run(string[] arguments)
    {
        string Argument(int index, string otherwise) => arguments.Length > index ? arguments[index] : otherwise;
        if (Argument(0, "") == "federate")
        {
            Answer(arguments[1], arguments[2], (QualityOfService)int.Parse(arguments[3]));
            return;
        }

        var transport = Argument(0, "tcp");
        var quality = (QualityOfService)int.Parse(Argument(1, "0"));
        var federates = int.Parse(Argument(2, "4"));
        var seconds = double.Parse(Argument(3, "5"));
        using var broker = arguments.Length > 4 ? null : MosquittoProcess.Start();
        var address = broker is null ? arguments[4] : transport == "unix" ? broker.LocalSocketAddress : broker.Address;
        if (broker is not null)
        {
            Console.WriteLine($"broker process {broker.Id}, own process {Environment.ProcessId}");
        }

        using var manager = new Player(address, "manager", quality, "probe/+/time/request", new Topic("probe", "manager", "time/grant"), Grant);
        var processes = Enumerable.Range(0, federates)
            .Select(index => Process.Start(Environment.ProcessPath!, ["probe", "federate", address, $"f{index}", $"{(int)quality}"])!)
            .ToList();
        manager.PumpUntil(federates);

        var watch = Stopwatch.StartNew();
        var rounds = 0L;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            manager.Say(rounds++);
            manager.PumpUntil(federates);
        }

        var elapsed = watch.Elapsed.TotalSeconds;
        manager.SayGoodBye();
        processes.ForEach(process => process.WaitForExit());
        manager.Bus.Close();
        Console.WriteLine(
            $"{transport} qos {(int)quality} federates {federates}: {rounds / elapsed:F0} rounds/s, "
            + $"{rounds * federates / elapsed:F0} ticks x federates/s, {elapsed * 1e6 / rounds:F1} us/round");
    }

    private static void Answer(string address, string name, QualityOfService quality)
    {
        using var federate = new Player(
            address, name, quality, "probe/manager/time/grant", new Topic("probe", name, "time/request"), Request);
        for (var round = 0L; !federate.IsOver; round++)
        {
            federate.Say(round);
            federate.PumpUntil(1);
        }

        federate.Bus.Close();
    }

    private sealed class Player : IBusReceiver, IDisposable
    {
        private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
        private readonly QualityOfService _quality;
        private readonly Topic _topic;
        private readonly OpaqueRecord _record;
        private readonly string _run = "probe-run";
        private int _received;

        public Player(string address, string name, QualityOfService quality, string filter, Topic topic, string says)
        {
            _quality = quality;
            _topic = topic;
            _record = new OpaqueRecord(JsonDocument.Parse(says).RootElement);
            Bus = new MqttBus(
                new MqttOptions { Address = address, ClientId = name },
                new WireCodec(WireUnits.Documented, new AppNames()));
            Bus.Open(null, this);
            Bus.Subscribe(filter, quality);
        }

        public MqttBus Bus { get; }

        public bool IsOver { get; private set; }

        public void Say(long round) => Bus.Publish(new BusMessage(_topic, _record, _quality, Stamp: new MessageStamp(_run, round, round)));

        public void SayGoodBye() => Bus.Publish(new BusMessage(_topic, _record, _quality, Stamp: new MessageStamp(_run, -1, 0)));

        public void PumpUntil(int count)
        {
            while (_received < count)
            {
                if (!Bus.Pump(s_patience) && _received == 0)
                {
                    throw new TimeoutException("Nobody says anything any more.");
                }
            }

            _received -= count;
        }

        public void Connected()
        {
        }

        public void Disconnected(string reason) => Console.WriteLine(reason);

        public void Received(in BusMessage message)
        {
            _received++;
            IsOver |= message.Stamp is { Tick: -1 };
        }

        public void Dispose() => Bus.Dispose();
    }
}
