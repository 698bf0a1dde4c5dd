using Microsoft.Extensions.DependencyInjection;
using ScAi.Accounts;

namespace ScAi.Constellations.Accounts;

/// <summary>Accounts of the platform: who is signed in and what they may do.</summary>
internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, PlatformOptions options) => services.AddAccounts(new AccountOptions
    {
        Issuer = SharedRoles.Issuer,
        DataFolder = options.Data,
        SigningKey = options.SigningKey,
        Roles = PlatformPermissions.Roles,
        FirstRole = PlatformPermissions.NameOf(Role.Viewer),
        AdministratorRole = PlatformPermissions.NameOf(Role.Administrator),
        SelfActivation = options.SelfActivation,
    });
}
