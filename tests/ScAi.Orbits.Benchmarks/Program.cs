using System.Text.Json;
using ScAi.Orbits.Benchmarks;

// Prints one JSON line per figure: all of them, or those named. "--scale X" and "--runs N" change how much is run.
var names = new List<string>();
var (runs, scale) = (5, 1.0);
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--runs":
            runs = int.Parse(args[++i]);
            break;
        case "--scale":
            scale = double.Parse(args[++i]);
            break;
        default:
            names.Add(args[i]);
            break;
    }
}

var workloads = new OrbitWorkloads(runs, scale);
foreach (var name in names.Count > 0 ? names : OrbitWorkloads.Names)
{
    Console.WriteLine(JsonSerializer.Serialize(workloads.Run(name), JsonSerializerOptions.Web));
}
