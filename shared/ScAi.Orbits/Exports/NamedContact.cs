using ScAi.Orbits.Contacts;

namespace ScAi.Orbits.Exports;

/// <summary>A contact with the names of the two that meet.</summary>
/// <param name="Satellite">The satellite's name.</param>
/// <param name="Site">The site's name.</param>
/// <param name="Contact">When and how.</param>
public sealed record NamedContact(string Satellite, string Site, Contact Contact);
