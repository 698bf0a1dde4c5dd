using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace ScAi.Launcher.Bench;

/// <summary>A Chromium without a window, with one page that is told what to do over the DevTools protocol.</summary>
internal sealed class BrowserProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly string _profile = Directory.CreateTempSubdirectory("scai-browser-").FullName;
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _asked;

    /// <exception cref="InvalidDataException">It is not installed, or does not start.</exception>
    public BrowserProcess(int width, int height)
    {
        _process = Start(width, height);
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _socket.ConnectAsync(PageAddress(), CancellationToken.None).Wait(s_patience);
    }

    /// <summary>Opens an address, with a script put before those of the page.</summary>
    public void Open(Uri address, string before)
    {
        Ask("Page.enable", "{}");
        Ask("Page.addScriptToEvaluateOnNewDocument", $$"""{"source":{{Quoted(before)}}}""");
        Ask("Page.navigate", $$"""{"url":{{Quoted(address.ToString())}}}""");
    }

    /// <summary>What an expression gives in the page, as JSON.</summary>
    public JsonElement Evaluate(string expression) =>
        Ask("Runtime.evaluate", $$"""{"returnByValue":true,"expression":{{Quoted(expression)}}}""").GetProperty("result").TryGetProperty("value", out var value)
            ? value : default;

    public void Dispose()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private Process Start(int width, int height)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(
                Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } named ? named : "chromium",
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
                    "--remote-debugging-port=0", $"--user-data-dir={_profile}",
                    string.Create(CultureInfo.InvariantCulture, $"--window-size={width},{height}"), "about:blank",
                ])
            { RedirectStandardError = true, RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception wrong)
        {
            throw new InvalidDataException($"Chromium is not installed; install it (Debian: apt install chromium), or name it in CHROME_PATH: {wrong.Message}");
        }
    }

    private Uri PageAddress()
    {
        var due = Stopwatch.StartNew();
        var note = Path.Combine(_profile, "DevToolsActivePort");
        using var client = new HttpClient();
        while (due.Elapsed < s_patience && !_process.HasExited)
        {
            if (File.Exists(note) && File.ReadAllLines(note) is [var port, ..])
            {
                using var pages = JsonDocument.Parse(client.GetStringAsync($"http://127.0.0.1:{port}/json/list").GetAwaiter().GetResult());
                var page = pages.RootElement.EnumerateArray().FirstOrDefault(entry => entry.GetProperty("type").GetString() == "page");
                if (page.ValueKind == JsonValueKind.Object)
                {
                    return new Uri(page.GetProperty("webSocketDebuggerUrl").GetString()!);
                }
            }

            Thread.Sleep(50);
        }

        throw new InvalidDataException("Chromium does not start.");
    }

    private JsonElement Ask(string method, string parameters)
    {
        var id = ++_asked;
        var request = System.Text.Encoding.UTF8.GetBytes($$"""{"id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        using var patience = new CancellationTokenSource(s_patience);
        _socket.SendAsync(request, WebSocketMessageType.Text, true, patience.Token).GetAwaiter().GetResult();
        while (true)
        {
            using var answer = JsonDocument.Parse(Receive(patience.Token));
            if (answer.RootElement.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
            {
                return answer.RootElement.TryGetProperty("result", out var result)
                    ? result.Clone()
                    : throw new InvalidDataException($"Chromium refused {method}: {answer.RootElement}");
            }
        }
    }

    private byte[] Receive(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var part = _socket.ReceiveAsync(_buffer, cancellation).GetAwaiter().GetResult();
            message.Write(_buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
