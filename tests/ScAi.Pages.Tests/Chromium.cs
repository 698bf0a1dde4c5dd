using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ScAi.Pages.Tests.Chromium))]
[assembly: CollectionBehavior(MaxParallelThreads = 1)]

namespace ScAi.Pages.Tests;

/// <summary>
/// The one browser of all tests: the system's Chromium, without a window, with a profile of its own that goes with it. Nothing is
/// downloaded.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    ];

    private IPlaywright? _driver;
    private IBrowser? _browser;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Assert.All(["missioncontrol", "observer", "platform"], page => Assert.True(
            File.Exists(Repository.PathOf($"artifacts/web/{page}/index.html")),
            $"The page of the {page} is not built; ./run-tests.sh builds it, with Node 20 or later and npm."));
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = s_arguments });
    }

    /// <summary>Opens an address in a window of its own, which shares nothing with the others.</summary>
    internal async Task<ShownPage> OpenAsync(Uri address, string search = "", string theme = "dark", int width = 1280, int height = 800)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(30_000);
        var page = new ShownPage(context, await context.NewPageAsync(), address);
        await page.GoAsync(search);
        return page;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _driver?.Dispose();
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } named ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "chrome.exe" : "chromium")).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Chromium is not installed; install it (Debian: apt install chromium), or name it in CHROME_PATH.");
}
