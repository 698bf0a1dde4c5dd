using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ScAi.Accounts;

/// <summary>A request for an account.</summary>
/// <param name="Name">3 to 64 letters and digits, with . _ - @ after the first.</param>
/// <param name="Password">At least 8 characters, 15 or more are advised; none of the most common ones.</param>
/// <param name="Email">How to reach the owner; may be left out.</param>
internal sealed record RegistrationRequest(string Name, string Password, string? Email = null);

/// <summary>The answer to a request for an account; the same whether the name was free or not.</summary>
internal sealed record RegistrationAnswer(string Name, AccountState State);

/// <summary>The documented answer to a registration.</summary>
internal sealed record DocumentedRegistrationAnswer(string Id, string Name, string Email, AccountState Status);

/// <summary>A one-time token and what the first administrator chose.</summary>
internal sealed record SetupRequest(string Token, string Name, string Password);

/// <summary>Registration, and the first administrator.</summary>
internal sealed class RegistrationRoutes(AccountOffice office)
{
    private const string Tag = "Accounts";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/accounts", RegisterAsync).AllowAnonymous().WithTags(Tag)
            .WithSummary("Registers an account; the answer does not tell whether the name was free.");
        routes.MapPost("/api/accountAdd", RegisterAsDocumentedAsync).AllowAnonymous().WithTags(Tag)
            .WithSummary("Registers an account, as documented.");
        routes.MapPost("/api/v1/setup", SetUpAsync).AllowAnonymous().WithTags(Tag)
            .WithSummary("Redeems a one-time token for an administrator's account.");
    }

    private async Task<Accepted<RegistrationAnswer>> RegisterAsync(RegistrationRequest request, HttpContext context)
    {
        var account = await RegisteredAsync(request, context);
        return TypedResults.Accepted((string?)null, new RegistrationAnswer(account.Name, account.State));
    }

    private async Task<Ok<DocumentedRegistrationAnswer>> RegisterAsDocumentedAsync(RegistrationRequest request, HttpContext context)
    {
        var account = await RegisteredAsync(request, context);
        return TypedResults.Ok(new DocumentedRegistrationAnswer(account.Id, account.Name, account.Email, account.State));
    }

    private async Task<Created<Account>> SetUpAsync(SetupRequest request, HttpContext context)
    {
        office.TakeAttempt(context);
        var account = await office.Setup.RedeemAsync(request.Token, request.Name, request.Password, RequestOrigin.Of(context), context.RequestAborted);
        return TypedResults.Created($"/api/v1/accounts/{account.Id}", account);
    }

    private Task<Account> RegisteredAsync(RegistrationRequest request, HttpContext context)
    {
        office.TakeAttempt(context);
        return office.Accounts.RegisterAsync(request.Name, request.Password, request.Email, RequestOrigin.Of(context), context.RequestAborted);
    }
}
