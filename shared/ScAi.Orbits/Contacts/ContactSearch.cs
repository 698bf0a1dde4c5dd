using ScAi.Orbits.Propagation;
using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Contacts;

/// <summary>
/// One satellite over many sites. The time line is cut into the cells of the satellite's own grid; in every cell a bound on
/// the second derivative of G decides whether it can hold a crossing, one crossing, or must be halved. Crossings and
/// culminations are then bracketed roots and polished together. What comes out of a cell depends on nothing outside it.
/// </summary>
internal sealed class ContactSearch
{
    private const int CellsPerSegment = 2048;
    private const int MostRounds = 120;

    private readonly SiteGeometry[] sites;
    private readonly EarthFixedStates nodes = new();
    private readonly EarthFixedStates probes = new();
    private readonly List<Event> events = [];
    private readonly bool[] isVisibleAtStart;
    private List<Interval> intervals = [];
    private List<Interval> halves = [];
    private List<RootTask> tasks = [];
    private List<RootTask> openTasks = [];
    private long[] cells = new long[CellsPerSegment + 1];
    private double[] seconds = new double[CellsPerSegment + 1];
    private SatelliteTrack track = null!;

    internal ContactSearch(SiteGeometry[] sites)
    {
        this.sites = sites;
        isVisibleAtStart = new bool[sites.Length];
    }

    /// <summary>Appends the contacts in <c>[from, to)</c>, by site and then by time.</summary>
    internal void Find(Sgp4 satellite, ScenarioTime from, ScenarioTime to, List<Contact> contacts)
    {
        if (to <= from)
        {
            return;
        }

        track = new SatelliteTrack(satellite);
        events.Clear();
        var step = track.StepMicroseconds;
        var first = FloorDivide(from.UnixMicroseconds, step);
        var last = -FloorDivide(-to.UnixMicroseconds, step);
        for (var start = first; start < last; start += CellsPerSegment)
        {
            Scan(start, (int)Min(CellsPerSegment, last - start), start == first);
        }

        Assemble(from, to, contacts);
    }

    private void Scan(long firstCell, int count, bool isFirstSegment)
    {
        for (var i = 0; i <= count; i++)
        {
            (cells[i], seconds[i]) = (firstCell + i, 0.0);
        }

        track.Evaluate(cells.AsSpan(0, count + 1), seconds.AsSpan(0, count + 1), nodes);
        var length = track.StepSeconds;
        for (var site = 0; site < sites.Length; site++)
        {
            var geometry = sites[site];
            if (isFirstSegment)
            {
                isVisibleAtStart[site] = geometry.Sample(nodes[0]).IsVisible;
            }

            // Below this height nothing between two nodes can reach the lowest mask.
            var threshold = -track.LargestAcceleration * length * length / 8.0
                + Min(0.0, geometry.SinLowest) * (track.FarthestKilometers + 6500.0);
            var before = HeightOf(geometry, 0);
            for (var i = 0; i < count; i++)
            {
                var after = HeightOf(geometry, i + 1);
                if (before > threshold || after > threshold)
                {
                    AddCell(site, firstCell + i, i);
                }

                before = after;
            }
        }

        Resolve();
    }

    private double HeightOf(SiteGeometry site, int node) =>
        nodes.X[node] * site.Ux + nodes.Y[node] * site.Uy + nodes.Z[node] * site.Uz - site.Height;

    private void AddCell(int site, long cell, int node)
    {
        var a = sites[site].Sample(nodes[node]);
        var b = sites[site].Sample(nodes[node + 1]);
        var length = track.StepSeconds;
        if (a.IsValid && b.IsValid)
        {
            Classify(new Interval(site, cell, 0.0, length, a, b));

            // The elevation's maximum: a bracketed root of its rate, kept if it proves to be inside a window.
            if (a.Q > 0.0 && b.Q <= 0.0 && UpperBound(site, a, b, length) >= 0.0)
            {
                tasks.Add(new RootTask(RootKind.Culmination, site, cell, 0.0, length, a, b));
            }

            return;
        }

        // SGP4 gives out (or comes back) inside the cell: find where, and search the part that has states.
        var isForward = a.IsValid;
        var (good, bad) = isForward ? (0.0, length) : (length, 0.0);
        while (Abs(bad - good) > 1e-7)
        {
            var middle = 0.5 * (good + bad);
            (good, bad) = track.At(cell, middle).IsValid ? (middle, bad) : (good, middle);
        }

        var edge = sites[site].Sample(track.At(cell, good));
        Classify(isForward
            ? new Interval(site, cell, 0.0, good, a, edge)
            : new Interval(site, cell, good, length, edge, b));
        if (edge.IsVisible)
        {
            events.Add(new Event(site, cell, good, isForward ? EventKind.GivesOut : EventKind.ComesBack));
        }
    }

    /// <summary>A bound from above on G between two valid samples.</summary>
    private double UpperBound(int site, in Sample a, in Sample b, double length) =>
        Max(a.G, b.G) + Curvature(site, a, b, length) * length * length / 8.0;

    /// <summary>A bound on |G''| between two valid samples.</summary>
    private double Curvature(int site, in Sample a, in Sample b, double length)
    {
        var sin = Max(Abs(sites[site].SinLowest), Abs(sites[site].SinHighest));
        var closest = Max(Min(a.Range, b.Range) - 0.5 * track.LargestSpeed * length, 20.0);
        return track.LargestAcceleration * (1.0 + sin) + sin * track.LargestSpeed * track.LargestSpeed / closest;
    }

    private void Classify(in Interval interval)
    {
        var (a, b) = (interval.SampleA, interval.SampleB);
        var length = interval.B - interval.A;
        var isSmall = length <= track.StepSeconds / 64.0;
        var site = sites[interval.Site];
        var curvature = Curvature(interval.Site, a, b, length);
        var sag = curvature * length * length / 8.0;

        if (site.Mask.IsConstant)
        {
            if (a.IsVisible != b.IsVisible)
            {
                var isMonotone = a.GRate > 0.0 == b.GRate > 0.0
                    && Min(Abs(a.GRate), Abs(b.GRate)) > curvature * length / 2.0;
                if (isMonotone || isSmall)
                {
                    tasks.Add(new RootTask(RootKind.Crossing, interval.Site, interval.Cell, interval.A, interval.B, a, b));
                    return;
                }
            }
            else
            {
                // Both in view or both not: the distance to the mask, positive on this side of it, cannot reach zero if it is
                // larger than the sag of the curve, or if it grows away from one end too fast to be turned round.
                var sign = a.IsVisible ? 1.0 : -1.0;
                var reach = curvature * length / 2.0;
                if (Min(sign * a.G, sign * b.G) > sag || sign * a.GRate >= reach || -sign * b.GRate >= reach)
                {
                    return;
                }
            }
        }
        else
        {
            // Between the lowest and the highest elevation of the mask anything may happen; outside nothing does.
            var lowest = (a.Up - site.SinLowest * a.Range, b.Up - site.SinLowest * b.Range);
            var highest = (a.Up - site.SinHighest * a.Range, b.Up - site.SinHighest * b.Range);
            if (Max(lowest.Item1, lowest.Item2) < -sag || Min(highest.Item1, highest.Item2) > sag)
            {
                return;
            }

            if (isSmall && a.IsVisible != b.IsVisible)
            {
                tasks.Add(new RootTask(RootKind.Crossing, interval.Site, interval.Cell, interval.A, interval.B, a, b));
                return;
            }
        }

        if (!isSmall)
        {
            intervals.Add(interval);
        }
        else if (a.IsVisible ? a.GRate < 0.0 && b.GRate > 0.0 : a.GRate > 0.0 && b.GRate < 0.0)
        {
            tasks.Add(new RootTask(RootKind.Extremum, interval.Site, interval.Cell, interval.A, interval.B, a, b));
        }
    }

    /// <summary>Halves what is undecided until nothing is, then solves every bracketed root.</summary>
    private void Resolve()
    {
        while (intervals.Count > 0)
        {
            (intervals, halves) = (halves, intervals);
            intervals.Clear();
            Reserve(halves.Count);
            for (var i = 0; i < halves.Count; i++)
            {
                (cells[i], seconds[i]) = (halves[i].Cell, 0.5 * (halves[i].A + halves[i].B));
            }

            track.Evaluate(cells.AsSpan(0, halves.Count), seconds.AsSpan(0, halves.Count), probes);
            for (var i = 0; i < halves.Count; i++)
            {
                var interval = halves[i];
                var middle = sites[interval.Site].Sample(probes[i]);
                if (middle.IsValid)
                {
                    Classify(interval with { B = seconds[i], SampleB = middle });
                    Classify(interval with { A = seconds[i], SampleA = middle });
                }
            }
        }

        for (var round = 0; tasks.Count > 0; round++)
        {
            Reserve(tasks.Count);
            for (var i = 0; i < tasks.Count; i++)
            {
                (cells[i], seconds[i]) = (tasks[i].Cell, tasks[i].Guess);
            }

            track.Evaluate(cells.AsSpan(0, tasks.Count), seconds.AsSpan(0, tasks.Count), probes);
            openTasks.Clear();
            for (var i = 0; i < tasks.Count; i++)
            {
                var task = tasks[i];
                var sample = sites[task.Site].Sample(probes[i]);
                if (task.Advance(sample, sites[task.Site].Mask.IsConstant) && task.Rounds < MostRounds)
                {
                    openTasks.Add(task);
                }
                else
                {
                    Finish(task, sample);
                }
            }

            (tasks, openTasks) = (openTasks, tasks);
        }
    }

    private void Finish(in RootTask task, in Sample sample)
    {
        switch (task.Kind)
        {
            case RootKind.Crossing:
                events.Add(new Event(task.Site, task.Cell, task.Root, task.IsRising ? EventKind.Rise : EventKind.Set));
                break;
            case RootKind.Culmination:
                events.Add(new Event(task.Site, task.Cell, task.Root, EventKind.Culmination));
                break;
            default:
                // The closest approach to the mask inside a small interval: if it is beyond, there are two crossings.
                if (sample.IsValid && sample.IsVisible != task.SampleA.IsVisible)
                {
                    openTasks.Add(new RootTask(
                        RootKind.Crossing, task.Site, task.Cell, task.A, task.Evaluated, task.SampleA, sample));
                    openTasks.Add(new RootTask(
                        RootKind.Crossing, task.Site, task.Cell, task.Evaluated, task.B, sample, task.SampleB));
                }

                break;
        }
    }

    private void Assemble(ScenarioTime from, ScenarioTime to, List<Contact> contacts)
    {
        events.Sort();
        var step = track.StepMicroseconds;
        var begin = 0;
        for (var site = 0; site < sites.Length; site++)
        {
            var end = begin;
            while (end < events.Count && events[end].Site == site)
            {
                end++;
            }

            var isVisible = isVisibleAtStart[site];
            if (!isVisible && begin == end)
            {
                continue;
            }

            (ScenarioTime Time, ContactEdge Edge)? start = isVisible ? (from, ContactEdge.IntervalEdge) : null;
            var culminations = new List<ScenarioTime>();
            for (var i = begin; i < end; i++)
            {
                var (kind, time) = (events[i].Kind, events[i].Time(step));
                switch (kind)
                {
                    case EventKind.Rise or EventKind.ComesBack:
                        start ??= (time, kind == EventKind.Rise ? ContactEdge.Crossing : ContactEdge.PropagationLimit);
                        break;
                    case EventKind.Culmination:
                        if (start is not null)
                        {
                            culminations.Add(time);
                        }

                        break;
                    default:
                        if (start is { } opened)
                        {
                            Add(contacts, site, opened, (time, kind == EventKind.Set ? ContactEdge.Crossing : ContactEdge.PropagationLimit), culminations, from, to);
                        }

                        start = null;
                        culminations.Clear();
                        break;
                }
            }

            if (start is { } open)
            {
                Add(contacts, site, open, (to, ContactEdge.IntervalEdge), culminations, from, to);
            }

            begin = end;
        }
    }

    private void Add(
        List<Contact> contacts, int site, (ScenarioTime Time, ContactEdge Edge) start, (ScenarioTime Time, ContactEdge Edge) end,
        List<ScenarioTime> culminations, ScenarioTime from, ScenarioTime to)
    {
        if (start.Time < from)
        {
            start = (from, ContactEdge.IntervalEdge);
        }

        if (end.Time > to)
        {
            end = (to, ContactEdge.IntervalEdge);
        }

        if (start.Time >= end.Time)
        {
            return;
        }

        var kept = new List<ContactPoint>(1);
        foreach (var time in culminations)
        {
            if (time >= start.Time && time <= end.Time && time < to)
            {
                kept.Add(PointAt(site, time));
            }
        }

        contacts.Add(new Contact(site, PointAt(site, start.Time), PointAt(site, end.Time), start.Edge, end.Edge, kept.ToArray()));
    }

    private ContactPoint PointAt(int site, ScenarioTime time)
    {
        var cell = FloorDivide(time.UnixMicroseconds, track.StepMicroseconds);
        var rest = (time.UnixMicroseconds - cell * track.StepMicroseconds) * 1e-6;
        return sites[site].Point(time, track.At(cell, rest));
    }

    private void Reserve(int count)
    {
        if (cells.Length < count)
        {
            (cells, seconds) = (new long[2 * count], new double[2 * count]);
        }
    }

    private static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }

    private enum EventKind : byte
    {
        ComesBack,
        Rise,
        Culmination,
        Set,
        GivesOut,
    }

    private readonly record struct Interval(int Site, long Cell, double A, double B, Sample SampleA, Sample SampleB);

    private readonly record struct Event(int Site, long Cell, double Seconds, EventKind Kind) : IComparable<Event>
    {
        public int CompareTo(Event other)
        {
            var order = Site.CompareTo(other.Site);
            order = order != 0 ? order : Cell.CompareTo(other.Cell);
            order = order != 0 ? order : Seconds.CompareTo(other.Seconds);
            return order != 0 ? order : Kind.CompareTo(other.Kind);
        }

        public ScenarioTime Time(long stepMicroseconds) =>
            ScenarioTime.FromUnixMicroseconds(Cell * stepMicroseconds + (long)Floor(Seconds * 1e6 + 0.5));
    }
}
