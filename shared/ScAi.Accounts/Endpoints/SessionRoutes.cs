using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ScAi.Web.Problems;

namespace ScAi.Accounts;

/// <summary>Name and password.</summary>
internal sealed record SignInRequest(string Name, string Password);

/// <summary>An access token and whose it is. The refresh token travels in a cookie that scripts cannot read.</summary>
internal sealed record SignInAnswer(string AccessToken, string TokenType, DateTimeOffset ExpiresAt, CallerAnswer Account);

/// <summary>Who is signed in, and what they may do.</summary>
internal sealed record CallerAnswer(string Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions);

/// <summary>The documented answer to a login.</summary>
internal sealed record DocumentedSignInAnswer(int Code, string Result, string Msg, DocumentedSignIn Data);

/// <summary>Whose login it was, as documented, and the access token beside it.</summary>
internal sealed record DocumentedSignIn(string Name, string Email, string AccessToken, DateTimeOffset ExpiresAt);

/// <summary>Signing in, staying signed in, signing out.</summary>
internal sealed class SessionRoutes(AccountOffice office)
{
    private const string Tag = "Sessions";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/sessions", SignInAsync).AllowAnonymous().WithTags(Tag)
            .WithSummary("Signs in: an access token for the header Authorization, a refresh token as a cookie.");
        routes.MapPost("/api/login", SignInAsDocumentedAsync).AllowAnonymous().WithTags(Tag).WithSummary("Signs in, as documented.");
        routes.MapPost(RefreshCookie.Path, RefreshAsync).AllowAnonymous().WithTags(Tag).Produces<SignInAnswer>().Produces(204)
            .WithSummary("Exchanges the cookie's refresh token for new tokens; one that comes twice ends its session. 204 without a cookie: nobody is signed in.");
        routes.MapGet("/api/v1/sessions", ListAsync).RequireCaller().WithTags(Tag).WithSummary("The caller's own sessions.");
        routes.MapDelete("/api/v1/sessions/current", SignOutAsync).RequireCaller().WithTags(Tag).WithSummary("Signs out.");
        routes.MapDelete("/api/v1/sessions/{sessionId}", EndAsync).RequireCaller().WithTags(Tag).WithSummary("Ends one of the caller's own sessions.");
    }

    internal static CallerAnswer AnswerOf(Caller caller) => new(
        caller.AccountId, caller.Name, caller.Roles, [.. caller.Permissions.Select(permission => permission.Name).Order(StringComparer.Ordinal)]);

    private async Task<Ok<SignInAnswer>> SignInAsync(SignInRequest request, HttpContext context) =>
        Answer(await SignedInAsync(request, context), context);

    private async Task<Ok<DocumentedSignInAnswer>> SignInAsDocumentedAsync(SignInRequest request, HttpContext context)
    {
        var pass = await SignedInAsync(request, context);
        Answer(pass, context);
        return TypedResults.Ok(new DocumentedSignInAnswer(
            200, "success", "ok", new DocumentedSignIn(pass.Caller.Name, pass.Email, pass.Access.Text, pass.Access.ExpiresAt)));
    }

    private async Task<IResult> RefreshAsync(HttpContext context, CancellationToken cancellation)
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            throw new ProblemException(Problem.Forbidden("Only this server's own pages may refresh a session."));
        }

        if (RefreshCookie.Of(context) is not { Length: > 0 } token)
        {
            return TypedResults.NoContent();
        }

        try
        {
            return Answer(await office.Sessions.RefreshAsync(token, RequestOrigin.Of(context), cancellation), context);
        }
        catch (ProblemException refused)
        {
            // Answered here, since an answer to an exception carries no cookies.
            RefreshCookie.Clear(context);
            return refused.Problem;
        }
    }

    private Task<IReadOnlyList<Session>> ListAsync(Caller caller, CancellationToken cancellation) => office.Sessions.ListAsync(caller, cancellation);

    private async Task<NoContent> SignOutAsync(Caller caller, HttpContext context)
    {
        await office.Sessions.EndAsync(caller, caller.SessionId, RequestOrigin.Of(context), context.RequestAborted);
        RefreshCookie.Clear(context);
        return TypedResults.NoContent();
    }

    private async Task<NoContent> EndAsync(string sessionId, Caller caller, HttpContext context)
    {
        await office.Sessions.EndAsync(caller, sessionId, RequestOrigin.Of(context), context.RequestAborted);
        return TypedResults.NoContent();
    }

    private Task<SessionPass> SignedInAsync(SignInRequest request, HttpContext context)
    {
        office.TakeAttempt(context);
        return office.Sessions.SignInAsync(request.Name, request.Password, RequestOrigin.Of(context), context.RequestAborted);
    }

    private static Ok<SignInAnswer> Answer(SessionPass pass, HttpContext context)
    {
        RefreshCookie.Set(context, pass);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new SignInAnswer(pass.Access.Text, "Bearer", pass.Access.ExpiresAt, AnswerOf(pass.Caller)));
    }
}
