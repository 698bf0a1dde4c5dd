using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ScAi.Launcher.Running;

/// <summary>How a run is served to browsers: on this machine only.</summary>
/// <param name="Port">The server's port; a free one when null.</param>
/// <param name="Stays">Whether the server stays when the run is over.</param>
/// <param name="PortOption">What the port is called on the command line.</param>
internal sealed record ServingRequest(int? Port, bool Stays, string PortOption)
{
    /// <summary>What a server is told.</summary>
    public IEnumerable<(string Key, string Value)> Options =>
    [
        ("Listen", $"127.0.0.1:{(Port ?? 0).ToString(CultureInfo.InvariantCulture)}"),
        ("KeepServing", Stays ? "true" : "false"),
    ];

    /// <summary>Whether the command line says anything about it.</summary>
    public bool IsAsked => Port is not null || Stays;

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
            throw new InvalidDataException($"{PortOption}: expected 1 to 65535, got {port}");
        }

        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException)
        {
            throw new InvalidDataException($"{PortOption}: expected a port that is free, got {port}");
        }
    }
}
