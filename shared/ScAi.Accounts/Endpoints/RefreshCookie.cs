using Microsoft.AspNetCore.Http;

namespace ScAi.Accounts;

/// <summary>The cookie that carries the refresh token: out of scripts' reach, sent to the refresh route alone, from the app's own pages only.</summary>
internal static class RefreshCookie
{
    public const string Name = "scai-refresh";

    public const string Path = "/api/v1/sessions/refresh";

    public static string? Of(HttpContext context) => context.Request.Cookies[Name];

    public static void Set(HttpContext context, SessionPass pass) =>
        context.Response.Cookies.Append(Name, pass.Refresh, Options(context, pass.RefreshUntil));

    public static void Clear(HttpContext context) => context.Response.Cookies.Append(Name, "", Options(context, DateTimeOffset.UnixEpoch));

    private static CookieOptions Options(HttpContext context, DateTimeOffset until) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = Path,
        Expires = until,
        IsEssential = true,
    };
}
