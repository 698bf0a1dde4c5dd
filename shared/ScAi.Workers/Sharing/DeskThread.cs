using ScAi.Federation.Messaging;

namespace ScAi.Workers.Sharing;

/// <summary>The thread that owns a desk.</summary>
public sealed class DeskThread : IDisposable
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(250);
    private readonly PartDesk _desk;
    private readonly Thread _thread;
    private readonly Action<BusUnavailableException>? _refused;
    private volatile bool _isOver;

    /// <summary>Opens a desk and begins to serve.</summary>
    /// <param name="desk">Not open yet; disposed of at the end.</param>
    /// <param name="refused">Told when the broker refuses for good in the middle; parts are then computed here only.</param>
    /// <exception cref="BusUnavailableException">The broker cannot be reached.</exception>
    public DeskThread(PartDesk desk, Action<BusUnavailableException>? refused = null)
    {
        ArgumentNullException.ThrowIfNull(desk);
        (_desk, _refused) = (desk, refused);
        _desk.Open();
        _thread = new Thread(Serve) { IsBackground = true, Name = "coverage desk" };
        _thread.Start();
    }

    /// <summary>Withdraws what is under way and disconnects.</summary>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        _desk.Wake();
        _thread.Join();
        _desk.Dispose();
    }

    private void Serve()
    {
        try
        {
            while (!_isOver)
            {
                _desk.Step(s_step);
            }
        }
        catch (BusUnavailableException reason)
        {
            _refused?.Invoke(reason);
        }

        _desk.Close();
    }
}
