using System.Globalization;
using Microsoft.Playwright;

namespace ScAi.Pages.Tests;

/// <summary>What a reader does on the platform's page.</summary>
internal static class PlatformActions
{
    public const string Password = "a meadow full of larks";

    /// <summary>Fills the form of the entrance, and waits until the platform is open.</summary>
    public static async Task SignInAsync(this ShownPage page, string name)
    {
        await page.FillAsync("Name", name);
        await page.FillAsync("Password", Password);
        await page.PressAsync("Sign in");
        await page.Page.Locator(".page").WaitForAsync();
    }

    /// <summary>Goes to an address of the page: <c>#/coverage</c>.</summary>
    public static Task GoToAsync(this ShownPage page, string place) => page.Page.EvaluateAsync("place => void (location.hash = place)", place);

    /// <summary>Types into the field with a label.</summary>
    public static Task FillAsync(this ShownPage page, string label, string text) =>
        page.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Chooses by text in the field with a label.</summary>
    public static Task ChooseAsync(this ShownPage page, string label, string choice) =>
        page.Page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = choice });

    /// <summary>Presses a button.</summary>
    public static Task PressAsync(this ShownPage page, string button) =>
        page.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Follows a link.</summary>
    public static Task FollowAsync(this ShownPage page, string link) =>
        page.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>Waits for a text anywhere.</summary>
    public static Task SeesAsync(this ShownPage page, string text) => page.Page.GetByText(text).First.WaitForAsync();

    /// <summary>Chooses files in the dialog of uploads and sends them.</summary>
    public static async Task UploadAsync(this ShownPage page, params string[] files)
    {
        await page.Page.Locator("[data-upload]").SetInputFilesAsync(files);
        await page.PressAsync("Upload");
        await page.UntilAsync("files => document.querySelectorAll('dialog .notice').length === files", files.Length);
    }

    /// <summary>The places of the one target of the coverage form.</summary>
    public static async Task<(double Longitude, double Latitude)[]> PlacesAsync(this ShownPage page)
    {
        var title = (await page.Page.Locator(".target-list button.link").GetAttributeAsync("title"))!;
        return [.. title.Split('\n')[1..].Select(line => line.Split(", ").Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray())
            .Select(place => (place[0], place[1]))];
    }

    /// <summary>Signs out by the menu of the account.</summary>
    public static async Task SignOutAsync(this ShownPage page)
    {
        await page.Page.GetByTitle("Account", new() { Exact = true }).ClickAsync();
        await page.PressAsync("Sign out");
        await page.SeesAsync("You are signed out.");
    }

    /// <summary>Waits until as many colours are shown as wanted.</summary>
    public static async Task UntilColoursAsync(this ShownPage page, string selector, Func<int, bool> enough)
    {
        var colours = await page.ColoursAsync(selector);
        for (var attempt = 0; attempt < 60 && !enough(colours); attempt++)
        {
            await page.Page.WaitForTimeoutAsync(200);
            colours = await page.ColoursAsync(selector);
        }

        Assert.True(enough(colours), $"{selector} shows {colours} colours.");
    }

    /// <summary>How many colours an element shows.</summary>
    public static async Task<int> ColoursAsync(this ShownPage page, string selector) => await page.Page.EvaluateAsync<int>(
        """
        async picture => {
          const image = Object.assign(new Image(), { src: `data:image/png;base64,${picture}` });
          await image.decode();
          const copy = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height }).getContext("2d", { willReadFrequently: true });
          copy.drawImage(image, 0, 0);
          return new Set(new Uint32Array(copy.getImageData(0, 0, image.width, image.height).data.buffer)).size;
        }
        """, Convert.ToBase64String(await page.Page.Locator(selector).ScreenshotAsync(new() { Timeout = 60_000 })));
}
