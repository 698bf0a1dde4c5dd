using System.Diagnostics;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Mqtt.LocalBroker;
using ScAi.Time;

namespace ScAi.Mqtt.Tests;

/// <summary>
/// How many lock-step rounds per second a broker carries: a manager grants, every federate answers, and so on. Not a
/// test: <c>dotnet run -c Release -- probe [tcp|unix] [0|1] [federates] [seconds] [address]</c>.
/// </summary>
public static class RoundTripProbe
{
    private static readonly ScenarioTime s_start = ScenarioTime.FromUtc(2023, 8, 1);

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
        var grants = new Topic("probe", "manager", Channels.TimeGrant);
        using var manager = new Player(address, "manager", quality, "probe/+/time/request", grants, Grant);
        var processes = Enumerable.Range(0, federates)
            .Select(index => new[] { "probe", "federate", address, $"f{index}", $"{(int)quality}" })
            .Select(words => Process.Start(Environment.ProcessPath!, words)!)
            .ToList();
        manager.PumpUntil(federates);

        // Processor time does not mind what else the machine does.
        var everybody = processes.Append(Process.GetCurrentProcess()).ToList();
        using var server = broker is null ? null : Process.GetProcessById(broker.Id);
        TimeSpan ProcessorTime(IEnumerable<Process> some) => some.Aggregate(TimeSpan.Zero, (sum, process) =>
        {
            process.Refresh();
            return sum + process.TotalProcessorTime;
        });
        var (clientsBefore, brokerBefore) = (ProcessorTime(everybody), ProcessorTime(server is null ? [] : [server]));
        var watch = Stopwatch.StartNew();
        var rounds = 0L;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            manager.Say(rounds++);
            manager.PumpUntil(federates);
        }

        var elapsed = watch.Elapsed.TotalSeconds;
        var clients = ProcessorTime(everybody) - clientsBefore;
        var serving = ProcessorTime(server is null ? [] : [server]) - brokerBefore;
        manager.SayGoodBye();
        processes.ForEach(process => process.WaitForExit());
        manager.Bus.Close();
        Console.WriteLine(
            $"{transport} qos {(int)quality} federates {federates}: {rounds / elapsed:F0} rounds/s, "
            + $"{rounds * federates / elapsed:F0} ticks x federates/s, {elapsed * 1e6 / rounds:F1} us/round; "
            + $"processor time per round: clients {clients.TotalMicroseconds / rounds:F1} us, "
            + $"broker {serving.TotalMicroseconds / rounds:F1} us");
    }

    private static void Answer(string address, string name, QualityOfService quality)
    {
        using var federate = new Player(
            address, name, quality, "probe/manager/time/grant", new Topic("probe", name, Channels.TimeRequest), Request);
        for (var round = 0L; !federate.IsOver; round++)
        {
            federate.Say(round);
            federate.PumpUntil(1);
        }

        federate.Bus.Close();
    }

    private static TimeGrant Grant(long round) => new(
        round,
        s_start + TimeSpan.FromSeconds(round),
        s_start + TimeSpan.FromSeconds(round + 1),
        new Dictionary<string, int>());

    private static TimeRequest Request(long round) => new(round, new Dictionary<string, int>());

    private sealed class Player : IBusReceiver, IDisposable
    {
        private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
        private readonly QualityOfService _quality;
        private readonly Topic _topic;
        private readonly Func<long, IWireRecord> _says;
        private readonly string _run = "probe-run";
        private int _received;

        public Player(
            string address,
            string name,
            QualityOfService quality,
            string filter,
            Topic topic,
            Func<long, IWireRecord> says)
        {
            _quality = quality;
            _topic = topic;
            _says = says;
            Bus = new MqttBus(
                new MqttOptions { Address = address, ClientId = name },
                new WireCodec(WireUnits.Documented, new AppNames()));
            Bus.Open(null, this);
            Bus.Subscribe(filter, quality);
        }

        public MqttBus Bus { get; }

        public bool IsOver { get; private set; }

        public void Say(long round) => Say(_says(round), new MessageStamp(_run, round, round));

        public void SayGoodBye() => Say(_says(0), new MessageStamp(_run, -1, 0));

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

        private void Say(IWireRecord record, MessageStamp stamp) =>
            Bus.Publish(new BusMessage(_topic, record, _quality, Stamp: stamp));
    }
}
