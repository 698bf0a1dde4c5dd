using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ScAi.Sql;
using ScAi.Web;
using ScAi.Web.Problems;

namespace ScAi.Accounts;

/// <summary>
/// Puts accounts into a web app: <see cref="AddAccounts"/> on the builder, <see cref="UseAccounts"/> on the app behind
/// routing, <see cref="MapAccounts"/> for the routes.
/// </summary>
public static class AccountSetup
{
    /// <summary>Adds the opened office, and 503 for requests that find no database.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, AccountOffice office)
    {
        ArgumentNullException.ThrowIfNull(office);
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton(office).AddProblem<DatabaseUnavailableException>(
            _ => Problem.Unavailable("The database does not answer.", TimeSpan.FromSeconds(5)));
    }

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
