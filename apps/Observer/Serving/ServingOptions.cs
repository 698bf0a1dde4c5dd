using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using ScAi.Web;

namespace ScAi.Observer.Serving;

/// <summary>What the observer's server is told at its start, besides what every app is told.</summary>
public sealed record ServingOptions
{
    /// <summary>Where to listen; no server when null.</summary>
    [Description("address:port of the server; port 0 takes a free one. Without it there is no server.")]
    public string? Listen { get; init; }

    /// <summary>The names under which others reach this machine.</summary>
    [Description("Names under which others reach this machine, with commas between; needed when it listens to others.")]
    public string Hosts { get; init; } = "";

    /// <summary>The broker's address as pages show it; the one that it is reached by when null.</summary>
    [Description("The broker's address as pages show it; the one that it is reached by when left out.")]
    public string? ShownBroker { get; init; }

    /// <summary>The folders in which recordings are looked for.</summary>
    [Description("Folders with recordings to be opened, with commas between. Default: runs.")]
    public string Recordings { get; init; } = "runs";

    /// <summary>Whether people who look on may pause, resume, step, stop and change the rate.</summary>
    [Description("Whether pages may pause, resume, step, stop and change the rate.")]
    public bool Control { get; init; }

    /// <summary>Whether the server stays when the run is over.</summary>
    [Description("Whether the server stays when the run is over, until Ctrl-C.")]
    public bool KeepServing { get; init; }

    /// <summary>Where to listen and whom to answer.</summary>
    internal WebOptions Web => new() { Listen = Listen!, Hosts = List(Hosts) };

    /// <summary>The folders in which recordings are looked for, as full paths.</summary>
    internal IReadOnlyList<string> Folders => [.. List(Recordings).Select(Path.GetFullPath)];

    /// <summary>Checks the values.</summary>
    /// <exception cref="InvalidDataException">A value is wrong; names the option and what is expected.</exception>
    internal void Check()
    {
        if (Listen is not null)
        {
            CheckIsFree(Web.EndPoint());
        }
    }

    /// <summary>Before anything starts: a server that finds its address taken has much more to say.</summary>
    private void CheckIsFree(IPEndPoint address)
    {
        try
        {
            using var listener = new TcpListener(address);
            listener.Start();
        }
        catch (SocketException wrong)
        {
            throw new InvalidDataException($"Listen: expected an address of this machine and a port that is free, got {Listen}: {wrong.Message}");
        }
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
