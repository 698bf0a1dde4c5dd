using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ScAi.Mqtt.Tests;

/// <summary>A client of its own make, to say what the adapter would never say: MQTT 3.1.1 byte by byte.</summary>
internal sealed class Stranger : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    public Stranger(int port)
    {
        _socket.Connect(IPAddress.Loopback, port);
        Send(0x10, [.. Text("MQTT"), 4, 2, 0, 0, .. Text($"stranger{Guid.NewGuid():N}")]);
        var answer = new byte[4];
        for (var read = 0; read < 4;)
        {
            read += _socket.Receive(answer.AsSpan(read));
        }

        Assert.Equal([0x20, 2, 0, 0], answer);
    }

    public void Publish(string topic, ReadOnlySpan<byte> payload) => Send(0x30, [.. Text(topic), .. payload]);

    public void Dispose() => _socket.Dispose();

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [(byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }

    private void Send(byte head, byte[] body)
    {
        List<byte> packet = [head];
        var length = body.Length;
        do
        {
            packet.Add((byte)((length % 128) | (length >= 128 ? 128 : 0)));
            length /= 128;
        }
        while (length > 0);
        packet.AddRange(body);
        var bytes = packet.ToArray();
        for (var sent = 0; sent < bytes.Length;)
        {
            sent += _socket.Send(bytes.AsSpan(sent));
        }
    }
}
