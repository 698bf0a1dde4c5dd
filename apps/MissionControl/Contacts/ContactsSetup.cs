using Microsoft.Extensions.DependencyInjection;
using ScAi.MissionControl.Following;
using ScAi.Scenarios;

namespace ScAi.MissionControl.Contacts;

/// <summary>Who sees whom, and where everybody flies. It comes before the parts that ask.</summary>
internal static class ContactsSetup
{
    public static IServiceCollection AddContacts(this IServiceCollection services, Scenario? scenario) => services
        .AddMigrations("contacts", "Contacts.Migrations")
        .AddPart<ContactDesk>()
        .AddSingleton(new OrbitBook(scenario))
        .AddSingleton<IMissionPart>(provider => provider.GetRequiredService<OrbitBook>());
}
