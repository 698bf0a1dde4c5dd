using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ScAi.Pages.Tests;

/// <summary>A mission from the first token to the look back at it, in the browser: the day of somebody at a console.</summary>
public sealed partial class MissionControlTests(Chromium browser) : IDisposable
{
    private const string Craft = "SUOMI NPP";
    private readonly MissionRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Mission_PassCommandFaultSafeModeRecovery_AreSeenAndDoneOnThePage()
    {
        await using var page = await browser.OpenAsync(_run.Address);
        await page.SetUpAsync(_run.OneTimeToken(), "root");

        await WatchAPassAsync(page);
        await SendACommandAsync(page);
        await InjectAFaultAsync(page);
        await HandleTheAlarmAsync(page);
        await RecoverAsync(page);

        page.AssertClean();
    }

    [Fact]
    public async Task Mission_CriticalCommand_NeedsASecondPersonAndFaultsNeedTheRole()
    {
        await using var root = await browser.OpenAsync(_run.Address);
        await root.SetUpAsync(_run.OneTimeToken(), "root");
        await using var second = await browser.OpenAsync(_run.Address, theme: "light");
        await second.FollowAsync("Register");
        await second.FillAsync("Name", "dora");
        await second.FillAsync("Password", PlatformActions.Password);
        await second.PressAsync("Register");
        await second.SeesAsync("The request is registered.");
        await root.GoToAsync("#/accounts");
        await root.PressAsync("Activate");
        await root.SeesAsync("dora may sign in now.");
        await root.Page.GetByLabel("Role of dora").SelectOptionAsync("director");
        await root.SeesAsync("dora is now director.");

        await root.Page.GetByRole(AriaRole.Link, new() { Name = "Overview", Exact = true }).First.ClickAsync();
        await root.Card(Craft).SaysAsync("telemetry is fresh");
        await root.SendAsync("recovery.safeMode");
        await root.SeesAsync("a second person has to do this");
        Assert.True(await root.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).IsDisabledAsync());

        await second.FollowAsync("Sign in");
        await second.SignInAsync("dora");
        await second.GoToAsync("#/commands");
        await second.Page.GetByText("needs approval").First.ClickAsync();
        await second.PressAsync("Approve");
        await second.VerifiedAsync();
        await second.GoToAsync("#/faults");
        await second.SeesAsync("For simulation roles only");

        await root.VerifiedAsync();
        await root.SeesAsync("approved by dora");
        root.AssertClean();
        second.AssertClean();
    }

    [Fact]
    public async Task Mission_Past_IsLookedAtAndNotChanged()
    {
        await using (var live = await browser.OpenAsync(_run.Address))
        {
            await live.SetUpAsync(_run.OneTimeToken(), "root");
            await live.Card(Craft).SaysAsync("telemetry is fresh");
        }

        var (process, address) = _run.OpenPast();
        using var server = process;
        await using var page = await browser.OpenAsync(address);
        await page.SignInAsync("root");

        await page.SeesAsync("This mission is over.");
        await page.GoToAsync("#/subsystems/power");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Battery soc" }).WaitForAsync();
        await page.UntilAsync("() => /\\d %/.test(document.querySelector('.samples .value')?.innerText ?? '')");
        await page.GoToAsync("#/commands");
        Assert.True(await page.Page.GetByRole(AriaRole.Button, new() { Name = "New command" }).IsDisabledAsync());
        page.AssertClean();
    }

    /// <summary>A station acquires the spacecraft, telemetry comes down, subsystems light up, a chart shows the charge.</summary>
    private static async Task WatchAPassAsync(ShownPage page)
    {
        var card = page.Card(Craft);
        await card.SaysAsync("in contact:");
        await card.SaysAsync("telemetry is fresh");
        await card.GetByRole(AriaRole.Link, new() { Name = "Power" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Battery soc" }).WaitForAsync();
        await page.Page.GetByRole(AriaRole.Img, new() { Name = "Battery soc" }).WaitForAsync();
        await page.GoToAsync("#/timeline");
        await page.Page.Locator(".bar.contact").First.WaitForAsync();
    }

    /// <summary>A command waits for a contact by itself, goes up, and is verified step by step.</summary>
    private static async Task SendACommandAsync(ShownPage page)
    {
        await page.SendAsync("payload.setDuty", ("Duty", "imaging"));
        await page.VerifiedAsync();
        await page.GoToAsync("#/logs/commands");
        await page.UntilAsync("() => document.querySelector(\"[aria-label='Command log']\")?.innerText.includes('completed')");
    }

    /// <summary>Half of the battery is gone; the spacecraft notices and goes into safe mode.</summary>
    private static async Task InjectAFaultAsync(ShownPage page)
    {
        await page.GoToAsync("#/faults");
        await page.FillAsync("Magnitude of Capacity loss", "0.5");
        var row = page.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Capacity loss" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Inject" }).ClickAsync();
        await row.GetByText("injected, 0.5").WaitForAsync();
        await page.GoToAsync("#/logs/events");
        await page.UntilAsync("() => document.querySelector(\"[aria-label='Mission events']\")?.innerText.includes('SAFE_MODE')");
        await page.GoToAsync("#/overview");
        await page.Page.Locator(".spacecraft-card.waits").First.WaitForAsync();
        await page.Card(Craft).Locator(".chip", new() { HasTextRegex = InSafeMode() }).WaitForAsync(new() { Timeout = MissionActions.AfterAPass });
    }

    /// <summary>The alarm of it waits; somebody takes note, with a comment that stays in its audit.</summary>
    private static async Task HandleTheAlarmAsync(ShownPage page)
    {
        await page.GoToAsync("#/alarms");
        await page.Page.GetByRole(AriaRole.Grid, new() { Name = "Alarms" }).GetByText("SAFE_MODE").First.ClickAsync();
        await page.FillAsync("Comment", "seen, capacity is the cause");
        await page.PressAsync("Acknowledge");
        await page.Page.GetByRole(AriaRole.List, new() { Name = "Changes of the alarm" }).GetByText("seen, capacity is the cause").WaitForAsync();
        await page.Page.Locator(".details .facts").GetByText("by root").WaitForAsync();
    }

    /// <summary>The fault is mended, and the spacecraft led out of safe mode, step by step.</summary>
    private static async Task RecoverAsync(ShownPage page)
    {
        await page.GoToAsync("#/faults");
        var row = page.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Capacity loss" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Mend" }).ClickAsync();
        await row.GetByText("not injected").WaitForAsync();
        await page.GoToAsync("#/overview");
        await page.Card(Craft).SaysAsync("Waiting");
        for (var step = 0; step < 20 && !await IsNominalAsync(page); step++)
        {
            await page.SendAsync("recovery.recover");
            var end = page.Page.Locator(".verification li.done:has-text('completed'), .verification li.failed").First;
            await end.WaitForAsync(new() { Timeout = MissionActions.AfterAPass });
            if ((await end.GetAttributeAsync("class"))!.Contains("failed", StringComparison.Ordinal))
            {
                // Refused: what it asks for, such as a battery that is charged, needs its time.
                await page.LaterAsync(TimeSpan.FromMinutes(20));
            }
        }

        await page.GoToAsync("#/overview");
        await page.Card(Craft).SaysAsync("Nominal");
    }

    [GeneratedRegex("Shedding|SunPointing|Waiting")]
    private static partial Regex InSafeMode();

    private static async Task<bool> IsNominalAsync(ShownPage page)
    {
        await page.GoToAsync("#/overview");
        await page.Card(Craft).WaitForAsync();
        return await page.Card(Craft).GetByText("Nominal", new() { Exact = true }).IsVisibleAsync();
    }
}
