namespace ScAi.Orbits.Contacts;

/// <summary>A first look at a node: the height above the cone of the lowest mask, and the range, in km; NaN where there is no state.</summary>
internal readonly record struct Glance(double Highest, double Range);
