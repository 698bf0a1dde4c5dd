using ScAi.Orbits.Frames;
using ScAi.Time;

namespace ScAi.Orbits.GroundTracks;

/// <summary>A point of a satellite's path over the ground.</summary>
/// <param name="Time">When.</param>
/// <param name="Place">The sub-satellite point, with the satellite's altitude.</param>
/// <param name="State">The satellite's Earth-fixed state.</param>
public readonly record struct GroundTrackPoint(ScenarioTime Time, GeodeticPosition Place, State<EarthFixed> State);
