using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ScAi.Launcher.Running;

/// <summary>How a run is served to browsers: on this machine only, and with the wishes of those who look on.</summary>
/// <param name="Port">The server's port; a free one when null.</param>
/// <param name="Stays">Whether the server stays when the run is over.</param>
internal sealed record ServingRequest(int? Port, bool Stays)
{
    /// <summary>What the observer is told.</summary>
    public IEnumerable<(string Key, string Value)> Options =>
    [
        ("Listen", $"127.0.0.1:{(Port ?? 0).ToString(CultureInfo.InvariantCulture)}"),
        ("Control", "true"),
        ("KeepServing", Stays ? "true" : "false"),
    ];

    /// <summary>Looks whether the port can be had, before a run begins that would not be served.</summary>
    /// <exception cref="InvalidDataException">It cannot.</exception>
    public void Check()
    {
        if (Port is not { } port)
        {
            return;
        }

        if (port is < 1 or > 65535)
        {
            throw new InvalidDataException($"--observe-port: expected 1 to 65535, got {port}");
        }

        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException)
        {
            throw new InvalidDataException($"--observe-port: expected a port that is free, got {port}");
        }
    }
}
