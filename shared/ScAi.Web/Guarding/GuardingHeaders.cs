using Microsoft.AspNetCore.Http;

namespace ScAi.Web;

/// <summary>What browsers are told not to do with answers.</summary>
internal static class GuardingHeaders
{
    /// <summary>
    /// Nothing but this server's own files; workers and images also from blobs and data that scripts make (maps and globe do),
    /// WebAssembly (the globe's decoders), and styles set by scripts.
    /// </summary>
    private const string Page =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; img-src 'self' data: blob:; "
        + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self' data: blob:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void GuardHeaders(this HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Page;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
