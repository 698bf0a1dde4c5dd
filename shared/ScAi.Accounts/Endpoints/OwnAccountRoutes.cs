using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ScAi.Accounts;

/// <summary>The old password as proof, and the new one.</summary>
internal sealed record PasswordRequest(string OldPassword, string NewPassword);

/// <summary>The password as proof that it is meant.</summary>
internal sealed record ClosingRequest(string Password);

/// <summary>What everybody may do with their own account.</summary>
internal sealed class OwnAccountRoutes(AccountOffice office)
{
    private const string Tag = "Accounts";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/accounts/me", (Caller caller) => SessionRoutes.AnswerOf(caller)).RequireCaller().WithTags(Tag)
            .WithSummary("Who is signed in, and what they may do.");
        routes.MapPut("/api/v1/accounts/me/password", ChangePasswordAsync).RequireCaller().WithTags(Tag)
            .WithSummary("Changes the caller's password; the caller's other sessions end.");
        routes.MapPost("/api/v1/accounts/me/close", CloseAsync).RequireCaller().WithTags(Tag)
            .WithSummary("Closes the caller's account for good.");
    }

    private async Task<NoContent> ChangePasswordAsync(PasswordRequest request, Caller caller, HttpContext context)
    {
        office.TakeAttempt(context);
        await office.Accounts.ChangePasswordAsync(
            caller, request.OldPassword, request.NewPassword, RequestOrigin.Of(context), context.RequestAborted);
        return TypedResults.NoContent();
    }

    private async Task<NoContent> CloseAsync(ClosingRequest request, Caller caller, HttpContext context)
    {
        office.TakeAttempt(context);
        await office.Accounts.CloseAsync(caller, request.Password, RequestOrigin.Of(context), context.RequestAborted);
        RefreshCookie.Clear(context);
        return TypedResults.NoContent();
    }
}
