using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Sql;

namespace ScAi.Accounts;

/// <summary>
/// Puts accounts into a web app: <see cref="AddAccounts"/> on the builder, <see cref="UseAccounts"/> on the app behind
/// routing, <see cref="MapAccounts"/> for the routes.
/// </summary>
public static class AccountSetup
{
    /// <summary>
    /// Adds the office, over the <see cref="Database"/> and the <see cref="TimeProvider"/> of the app. It must be opened before
    /// the app is started.
    /// </summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, AccountOptions options) => services
        .AddSingleton(provider => new AccountOffice(options, provider.GetRequiredService<Database>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ICallers, BearerCallers>();

    /// <summary>Puts the gate behind routing: from here on every route needs a declared policy.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) => app.UseMiddleware<Gate>();

    /// <summary>Maps the routes of accounts, sessions, setup and the audit log, and the two documented ones.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var office = routes.ServiceProvider.GetRequiredService<AccountOffice>();
        new RegistrationRoutes(office).Map(routes);
        new SessionRoutes(office).Map(routes);
        new OwnAccountRoutes(office).Map(routes);
        new AdministrationRoutes(office).Map(routes);
        new AuditRoutes(office).Map(routes);
        return routes;
    }
}
