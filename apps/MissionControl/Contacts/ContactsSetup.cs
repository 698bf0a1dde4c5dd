using Microsoft.Extensions.DependencyInjection;
using ScAi.MissionControl.Following;

namespace ScAi.MissionControl.Contacts;

/// <summary>Who sees whom. It comes before the parts that ask.</summary>
internal static class ContactsSetup
{
    public static IServiceCollection AddContacts(this IServiceCollection services) => services
        .AddMigrations("contacts", "Contacts.Migrations")
        .AddPart<ContactDesk>();
}
