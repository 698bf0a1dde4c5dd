using Microsoft.Playwright;

namespace ScAi.Pages.Tests;

/// <summary>What people do on mission control's page.</summary>
internal static class MissionActions
{
    /// <summary>As long as two orbits take at the rate of the tests, with time to spare on a busy machine.</summary>
    public const float AfterAPass = 240_000;

    /// <summary>The card of a spacecraft on the overview.</summary>
    public static ILocator Card(this ShownPage page, string spacecraft) => page.Page.GetByRole(AriaRole.Article, new() { Name = spacecraft });

    /// <summary>Waits until a card says something.</summary>
    public static Task SaysAsync(this ILocator place, string text, float patience = AfterAPass) =>
        place.GetByText(text).First.WaitForAsync(new() { Timeout = patience });

    /// <summary>Makes the first administrator with a one-time token, on the page.</summary>
    public static async Task SetUpAsync(this ShownPage page, string token, string name)
    {
        await page.FollowAsync("Set up the first administrator");
        await page.FillAsync("One-time token", token);
        await page.FillAsync("Name", name);
        await page.FillAsync("Password", PlatformActions.Password);
        await page.PressAsync("Make the account");
        await page.Page.Locator(".page").WaitForAsync();
    }

    /// <summary>Writes a command without arguments and sends it; its details are shown.</summary>
    public static async Task SendAsync(this ShownPage page, string command, params (string Argument, string Choice)[] arguments)
    {
        await page.GoToAsync("#/commands/new");
        await page.Page.GetByLabel("Command", new() { Exact = true }).SelectOptionAsync(command);
        foreach (var (argument, choice) in arguments)
        {
            await page.ChooseAsync(argument, choice);
        }

        await page.Page.Locator(".composer button[type=submit]").ClickAsync();
        await page.Page.Locator(".verification").WaitForAsync();
    }

    /// <summary>Waits until the command that is shown has been verified to its end.</summary>
    public static Task VerifiedAsync(this ShownPage page) =>
        page.Page.Locator(".verification li.done", new() { HasText = "completed" }).WaitForAsync(new() { Timeout = AfterAPass });

    /// <summary>Waits until the mission's clock has gone on by some scenario time.</summary>
    public static async Task LaterAsync(this ShownPage page, TimeSpan later)
    {
        const string Clock = "Date.parse(document.querySelector('.mission-clock').innerText.replace(' UTC', 'Z').replace(' ', 'T'))";
        var from = await page.Page.EvaluateAsync<double>($"() => {Clock}");
        await page.UntilAsync($"time => {Clock} >= time", from + later.TotalMilliseconds);
    }
}
