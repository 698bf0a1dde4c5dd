using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ScAi.Pages.Tests;

/// <summary>A page in a browser, with what it complains of and whom it asks.</summary>
internal sealed partial class ShownPage : IAsyncDisposable
{
    /// <summary>Notes when the stream is asked for, and when the page shows the run.</summary>
    private const string Clock =
        """
        window.asked = []; window.shown = [];
        const Native = window.EventSource;
        window.EventSource = class extends Native {
          constructor(...rest) { super(...rest); window.asked.push(performance.now()); }
        };
        new MutationObserver(() => {
          if (window.shown.length < window.asked.length && document.querySelector(".page .shown-time")) {
            window.shown.push(performance.now());
          }
        }).observe(document, { childList: true, subtree: true });
        """;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _asked = new();

    public ShownPage(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page, Address) = (context, page, address);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{message.Text} {message.Location}");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        context.Request += (_, request) => _asked.Enqueue(request.Url);
    }

    public IPage Page { get; }

    public Uri Address { get; }

    /// <summary>The scenario time that the page shows, as soon as it knows it.</summary>
    public async Task<TimeSpan> TimeAsync()
    {
        await UntilAsync(@"() => /\d\d:\d\d:\d\d/.test(document.querySelector('.shown-time')?.innerText)");
        return ClockOf(await Page.InnerTextAsync(".shown-time"));
    }

    /// <summary>What the page says of its connection.</summary>
    public ILocator Lamp => Page.Locator(".header .lamp");

    public async Task GoAsync(string search)
    {
        await Page.AddInitScriptAsync(Clock);
        await Page.GotoAsync(new Uri(Address, search).ToString());
        await Page.Locator(".page, .picker, .entrance").First.WaitForAsync();
    }

    /// <summary>Opens a view by its tab.</summary>
    public async Task OpenAsync(string view)
    {
        await Page.GetByRole(AriaRole.Tab, new() { Name = view }).ClickAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = view, Exact = true, Level = 1 }).WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Waits until an expression in the page is true.</summary>
    public Task UntilAsync(string expression, object? argument = null) =>
        Page.WaitForFunctionAsync(expression, argument, new() { PollingInterval = 50, Timeout = 60_000 });

    /// <summary>The cells of the rows in sight, by row.</summary>
    public async Task<IReadOnlyList<string[]>> RowsAsync(string table) => await Page.EvaluateAsync<string[][]>(
        "table => [...document.querySelectorAll(`[role=grid][aria-label='${table}'] .table-row`)]"
        + ".map(row => [...row.children].map(cell => cell.innerText.trim()))", table);

    /// <summary>Milliseconds from asking for the stream until the page showed the run.</summary>
    public Task<double> MillisecondsUntilShownAsync() => Page.EvaluateAsync<double>("() => window.shown[0] - window.asked[0]");

    /// <summary>What can be operated and has no name for a screen reader.</summary>
    public Task<string[]> NamelessAsync() => Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll("button, a, input, select, textarea, [role=grid], [role=slider], [role=tab], [role=img], [role=application], [role=dialog]")]
          .filter(element => element.checkVisibility() && !(element.getAttribute("aria-label") || element.title || element.innerText?.trim()
            || element.labels?.length || document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.innerText))
          .map(element => element.outerHTML.slice(0, 200))
        """);

    /// <summary>Says that nothing was wrong and nobody else was asked.</summary>
    /// <param name="expected">What may be complained of: a server that was taken away.</param>
    public void AssertClean(string? expected = null)
    {
        var unexpected = _complaints.Where(complaint => expected is null || !complaint.Contains(expected, StringComparison.Ordinal)).ToList();
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected));
        Assert.NotEmpty(_asked);
        Assert.DoesNotContain(_asked, url => !url.StartsWith(Address.ToString(), StringComparison.Ordinal)
            && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith($"blob:{Address}", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static TimeSpan ClockOf(string text) => TimeSpan.Parse(Clocks().Match(text).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d\d:\d\d:\d\d")]
    private static partial Regex Clocks();
}
