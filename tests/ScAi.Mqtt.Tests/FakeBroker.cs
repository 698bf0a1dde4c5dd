using System.Net;
using System.Net.Sockets;

namespace ScAi.Mqtt.Tests;

/// <summary>A server on a free port that answers packet by packet what clients say, and records it.</summary>
internal sealed class FakeBroker : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<byte[], byte[]?> _answer;

    /// <param name="answer">From what came to what goes back; null to hang up.</param>
    public FakeBroker(Func<byte[], byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public string Address => $"mqtt://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public List<byte[]> Said { get; } = [];

    /// <summary>The protocol level of a CONNECT packet: 5 for MQTT 5, 4 for MQTT 3.1.1.</summary>
    public static int ProtocolLevel(byte[] connect) => connect[8];

    public void Dispose() => _listener.Dispose();

    private void Serve()
    {
        try
        {
            while (true)
            {
                var client = _listener.AcceptSocket();
                new Thread(() => Talk(client)) { IsBackground = true }.Start();
            }
        }
        catch (Exception disposed) when (disposed is SocketException or InvalidOperationException)
        {
            // Nobody is served any more.
        }
    }

    private void Talk(Socket client)
    {
        using (client)
        {
            var packet = new List<byte>();
            var buffer = new byte[4096];
            try
            {
                while (client.Receive(buffer) is var length and > 0)
                {
                    packet.AddRange(buffer.AsSpan(0, length));

                    // Short packets only: their length fits one byte.
                    while (packet.Count > 1 && packet.Count >= packet[1] + 2)
                    {
                        var said = packet.Take(packet[1] + 2).ToArray();
                        packet.RemoveRange(0, said.Length);
                        lock (Said)
                        {
                            Said.Add(said);
                        }

                        if (_answer(said) is not { } answer)
                        {
                            return;
                        }

                        client.Send(answer);
                    }
                }
            }
            catch (SocketException)
            {
                // The client went away.
            }
        }
    }
}
