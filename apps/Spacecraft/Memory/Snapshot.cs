using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScAi.Spacecraft.Telemetry;
using ScAi.Spacecraft.Vehicle;
using ScAi.Time;

namespace ScAi.Spacecraft.Memory;

/// <summary>The spacecraft as text: a line with the SHA-256 of the rest, and the rest as JSON.</summary>
internal static class Snapshot
{
    /// <summary>A state as text. Stations are left out: their retained messages tell of them again.</summary>
    public static string Write(SpacecraftState state, IReadOnlyList<VehicleDesign> designs)
    {
        var body = new JsonObject
        {
            ["now"] = state.Now.UnixMicroseconds,
            ["vehicles"] = new JsonArray([.. state.Vehicles.Select((vehicle, place) =>
                JsonSerializer.SerializeToNode(vehicle, SnapshotJson.OptionsFor(designs[place])))]),
            ["inFlight"] = JsonSerializer.SerializeToNode(state.InFlight.ToArray(), SnapshotJson.ForArrivals),
        }.ToJsonString();
        return $"{DigestOf(body)}\n{body}\n";
    }

    /// <summary>The state in a text; null when the text is torn or of other vehicles.</summary>
    public static SpacecraftState? Read(string text, SpacecraftState fresh, IReadOnlyList<VehicleDesign> designs)
    {
        if (text.Split('\n') is not [var digest, var body, ""] || DigestOf(body) != digest
            || JsonNode.Parse(body) is not JsonObject written || written["vehicles"] is not JsonArray vehicles || vehicles.Count != designs.Count)
        {
            return null;
        }

        return fresh with
        {
            Now = ScenarioTime.FromUnixMicroseconds(written["now"]!.GetValue<long>()),
            Vehicles = [.. vehicles.Select((vehicle, place) =>
                Whole(vehicle.Deserialize<VehicleState>(SnapshotJson.OptionsFor(designs[place]))!))],
            InFlight = [.. written["inFlight"].Deserialize<Arrival[]>(SnapshotJson.ForArrivals)!],
        };
    }

    private static string DigestOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    /// <summary>What the text cannot say: the order of keys, and that the plan is the orbit itself.</summary>
    private static VehicleState Whole(VehicleState vehicle) => vehicle with
    {
        Executive = vehicle.Executive with
        {
            Entries = vehicle.Executive.Entries.ToImmutableSortedDictionary(StringComparer.Ordinal),
        },
        Body = vehicle.Body.Plan.Elements == vehicle.Body.Orbit.Theory.Elements
            ? vehicle.Body with { Plan = vehicle.Body.Orbit.Theory }
            : vehicle.Body,
    };
}
