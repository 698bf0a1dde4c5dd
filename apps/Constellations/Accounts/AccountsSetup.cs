using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ScAi.Constellations.Accounts;

/// <summary>Accounts of the platform: who is signed in and what they may do.</summary>
internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, PlatformOptions options) =>
        services.AddSingleton<ICallers, NobodySignedIn>();

    public static WebApplication UseAccounts(this WebApplication app) => app;

    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes) => routes;
}
