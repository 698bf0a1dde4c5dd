using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ScAi.Mqtt.Native;

/// <summary>Waits for one socket and for <see cref="Wake"/>, which any thread may call.</summary>
internal sealed unsafe partial class SocketWaiter : IDisposable
{
    private const short PollIn = 0x001;
    private const short PollOut = 0x004;
    private const int LevelTcp = 6;
    private const int TcpQuickAck = 12;
    private const short WindowsPollIn = 0x100 | 0x200;
    private const short WindowsPollOut = 0x010;

    // A datagram socket that is connected to itself: hears nobody else, and can be waited for on every system.
    private readonly Socket _bell = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly nint _bellHandle;
    private int _rung;

    public SocketWaiter()
    {
        _bell.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _bell.Connect(_bell.LocalEndPoint!);
        _bellHandle = _bell.Handle;
    }

    /// <summary>Ends the wait that is under way, or else the next one.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref _rung, 1) != 0)
        {
            return;
        }

        try
        {
            _bell.Send([1]);
        }
        catch (ObjectDisposedException)
        {
            // Too late: nobody waits any more.
        }
    }

    /// <summary>
    /// Has what comes next on a TCP socket acknowledged at once. Otherwise a broker that gathers small packets (Mosquitto
    /// without <c>set_tcp_nodelay</c>) waits for an acknowledgement that the system holds back for 40 ms. Linux forgets the
    /// wish, so it is repeated.
    /// </summary>
    public static void AcknowledgeAtOnce(int socket)
    {
        if (OperatingSystem.IsLinux())
        {
            var yes = 1;
            _ = SetOption(socket, LevelTcp, TcpQuickAck, &yes, sizeof(int));
        }
    }

    /// <summary>Waits until the socket is ready, somebody wakes, or the time is up; -1 for no socket.</summary>
    public Readiness Wait(int socket, bool untilWritable, TimeSpan timeout)
    {
        var milliseconds = (int)Math.Clamp(Math.Ceiling(timeout.TotalMilliseconds), 0, int.MaxValue);
        var (ready, rung) = OperatingSystem.IsWindows()
            ? WaitOnWindows(socket, untilWritable, milliseconds)
            : WaitOnUnix(socket, untilWritable, milliseconds);
        if (rung)
        {
            Span<byte> one = stackalloc byte[1];
            _bell.Receive(one);
            Volatile.Write(ref _rung, 0);
            ready |= Readiness.Woken;
        }

        return ready;
    }

    public void Dispose() => _bell.Dispose();

    private (Readiness Ready, bool Rung) WaitOnUnix(int socket, bool untilWritable, int milliseconds)
    {
        var entries = stackalloc UnixEntry[2];
        entries[0] = new UnixEntry { Socket = (int)_bellHandle, Events = PollIn };
        entries[1] = new UnixEntry { Socket = socket, Events = (short)(untilWritable ? PollIn | PollOut : PollIn) };
        if (PollUnix(entries, socket < 0 ? 1 : 2, milliseconds) <= 0)
        {
            return (Readiness.None, false);
        }

        return (Interpret(entries[1].Ready, PollOut), entries[0].Ready != 0);
    }

    private (Readiness Ready, bool Rung) WaitOnWindows(int socket, bool untilWritable, int milliseconds)
    {
        var entries = stackalloc WindowsEntry[2];
        entries[0] = new WindowsEntry { Socket = _bellHandle, Events = WindowsPollIn };
        entries[1] = new WindowsEntry
        {
            Socket = socket, Events = (short)(untilWritable ? WindowsPollIn | WindowsPollOut : WindowsPollIn),
        };
        if (PollWindows(entries, socket < 0 ? 1u : 2u, milliseconds) <= 0)
        {
            return (Readiness.None, false);
        }

        return (Interpret(entries[1].Ready, WindowsPollOut), entries[0].Ready != 0);
    }

    // Errors and hang-ups count as readable: reading is what tells them apart.
    private static Readiness Interpret(short ready, short writable) =>
        ((ready & writable) != 0 ? Readiness.Writable : Readiness.None)
        | ((ready & ~writable) != 0 ? Readiness.Readable : Readiness.None);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int PollUnix(UnixEntry* entries, nint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "setsockopt")]
    private static partial int SetOption(int socket, int level, int option, int* value, int length);

    [LibraryImport("ws2_32", EntryPoint = "WSAPoll")]
    private static partial int PollWindows(WindowsEntry* entries, uint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct UnixEntry
    {
        public int Socket;
        public short Events;
        public short Ready;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowsEntry
    {
        public nint Socket;
        public short Events;
        public short Ready;
    }
}
