using System.Numerics;
using System.Runtime.Intrinsics;
using ScAi.Orbits.Propagation;
using ScAi.Orbits.Propagation.Vectors;
using ScAi.Time;
using static System.Math;
using static ScAi.Orbits.Propagation.Vectors.Lanes;

namespace ScAi.Orbits.Contacts;

/// <summary>
/// One satellite over many sites. The time line is cut into the cells of the satellite's own grid; in every cell a bound on
/// the second derivative of G decides whether it can hold a crossing, one crossing, or must be halved. Crossings and
/// culminations are then bracketed roots and polished together. What comes out of a cell depends on nothing outside it.
/// </summary>
/// <remarks>Its memory is used again by the next search, so one object serves one thread.</remarks>
internal sealed class ContactSearch
{
    private const int CellsPerSegment = 2048;
    private const int MostRounds = 120;

    private readonly SiteGeometry[] sites;
    private readonly ContactOptions options;
    private readonly bool[] isVisibleAtStart;
    private readonly int[] eventStarts;

    // The nodes of the segment, and what depends on their times alone.
    private readonly EarthFixedStates nodes = new();
    private readonly double[] nodeMinutes = new double[CellsPerSegment + 8];
    private readonly double[] nodeAngles = new double[CellsPerSegment + 8];
    private readonly ulong[] nearNodes = new ulong[CellsPerSegment / 64 + 2];
    private (long FirstCell, int Count, long Step) anglesFor;

    private readonly Instants instants = new();
    private readonly EarthFixedStates probes = new();
    private readonly List<Event> events = [];
    private readonly List<Window> windows = [];
    private Event[] sorted = [];
    private List<Interval> intervals = [];
    private List<Interval> halves = [];
    private List<RootTask> tasks = [];
    private List<RootTask> openTasks = [];
    private SatelliteTrack track = null!;

    internal ContactSearch(SiteGeometry[] sites, ContactOptions options)
    {
        this.sites = sites;
        this.options = options;
        isVisibleAtStart = new bool[sites.Length];
        eventStarts = new int[sites.Length + 1];
    }

    /// <summary>Appends the contacts in <c>[from, to)</c>, by site and then by time.</summary>
    internal void Find(Sgp4 satellite, ScenarioTime from, ScenarioTime to, List<Contact> contacts)
    {
        if (to <= from)
        {
            return;
        }

        track = new SatelliteTrack(satellite, options.Orientation);
        events.Clear();
        var step = track.StepMicroseconds;
        var first = FloorDivide(from.UnixMicroseconds, step);
        var last = -FloorDivide(-to.UnixMicroseconds, step);
        for (var start = first; start < last; start += CellsPerSegment)
        {
            Scan(start, (int)Min(CellsPerSegment, last - start), start == first);
        }

        SortEvents();
        Assemble(from, to, contacts);
    }

    private void Scan(long firstCell, int count, bool isFirstSegment)
    {
        if (anglesFor != (firstCell, count, track.StepMicroseconds))
        {
            for (var i = 0; i <= count; i++)
            {
                nodeAngles[i] = track.AngleAtNode(firstCell + i);
            }

            anglesFor = (firstCell, count, track.StepMicroseconds);
        }

        track.EvaluateNodes(firstCell, count + 1, nodeAngles, nodeMinutes, nodes);
        var length = track.StepSeconds;
        for (var site = 0; site < sites.Length; site++)
        {
            var geometry = sites[site];
            if (isFirstSegment)
            {
                isVisibleAtStart[site] = geometry.Sample(nodes[0]).IsVisible;
            }

            // Below this height nothing between two nodes can reach the lowest mask.
            var threshold = geometry.Height - track.LargestAcceleration * length * length / 8.0
                + Min(0.0, geometry.SinLowest) * (track.FarthestKilometers + 6500.0);
            MarkNodesAbove(geometry, threshold, count + 1);

            // A cell is searched if one of its two nodes is high enough.
            var done = -1;
            var before = default(Glance);
            for (var word = 0; 64 * word < count; word++)
            {
                var marks = nearNodes[word];
                var cells = marks | (marks >> 1) | (nearNodes[word + 1] << 63);
                for (; cells != 0; cells &= cells - 1)
                {
                    var i = 64 * word + BitOperations.TrailingZeroCount(cells);
                    if (i >= count)
                    {
                        break;
                    }

                    before = i == done ? before : geometry.Glance(nodes, i);
                    var after = geometry.Glance(nodes, i + 1);
                    if (!(Max(before.Highest, after.Highest) + Curvature(geometry, before.Range, after.Range, length) * length * length / 8.0 < 0.0))
                    {
                        AddCell(site, firstCell + i, i);
                    }

                    (before, done) = (after, i + 1);
                }
            }
        }

        Resolve();
    }

    /// <summary>Sets the bits of nodes whose height along the site's vertical is above a threshold, or that have no state.</summary>
    private unsafe void MarkNodesAbove(SiteGeometry site, double threshold, int count)
    {
        fixed (double* x = nodes.X, y = nodes.Y, z = nodes.Z)
        {
            var (ux, uy, uz, limit) = (K(site.Ux), K(site.Uy), K(site.Uz), K(threshold));
            for (var word = 0; 64 * word < count; word++)
            {
                var marks = 0UL;
                var end = Min(64, count - 64 * word);
                for (var i = 0; i < end; i += 4)
                {
                    var at = 64 * word + i;
                    var height = F(Vector256.Load(x + at), ux, F(Vector256.Load(y + at), uy, Vector256.Load(z + at) * uz));
                    marks |= (ulong)(Vector256.ExtractMostSignificantBits(~Vector256.LessThanOrEqual(height, limit)) & 15u) << i;
                }

                nearNodes[word] = end == 64 ? marks : marks & ((1UL << end) - 1);
                nearNodes[word + 1] = 0;
            }
        }
    }

    private void AddCell(int site, long cell, int node)
    {
        var a = sites[site].Sample(nodes[node]);
        var b = sites[site].Sample(nodes[node + 1]);
        var length = track.StepSeconds;
        if (a.IsValid && b.IsValid)
        {
            Classify(new Interval(site, cell, 0.0, length, a, b));

            // The elevation's maximum: a bracketed root of its rate, kept if it proves to be inside a window.
            if (a.Q > 0.0 && b.Q <= 0.0)
            {
                tasks.Add(new RootTask(RootKind.Culmination, site, cell, 0.0, length, a, b));
            }

            return;
        }

        if (!a.IsValid && !b.IsValid)
        {
            return;
        }

        // SGP4 gives out (or comes back) inside the cell: find where, and search the part that has states.
        var isForward = a.IsValid;
        var (good, bad) = isForward ? (0.0, length) : (length, 0.0);
        while (Abs(bad - good) > 1e-7)
        {
            var middle = 0.5 * (good + bad);
            (good, bad) = At(cell, middle).IsValid ? (middle, bad) : (good, middle);
        }

        var edge = sites[site].Sample(At(cell, good));
        Classify(isForward
            ? new Interval(site, cell, 0.0, good, a, edge)
            : new Interval(site, cell, good, length, edge, b));
        if (edge.IsVisible)
        {
            events.Add(new Event(site, cell, good, isForward ? EventKind.GivesOut : EventKind.ComesBack));
        }
    }

    private EarthFixedState At(long cell, double seconds)
    {
        instants.Clear();
        instants.Add(cell, seconds);
        track.Evaluate(instants, probes);
        return probes[0];
    }

    /// <summary>A bound on |G''| between two valid samples.</summary>
    private double Curvature(SiteGeometry site, double rangeA, double rangeB, double length)
    {
        var closest = Max(Min(rangeA, rangeB) - 0.5 * track.LargestSpeed * length, 20.0);
        return track.LargestAcceleration * (1.0 + site.LargestSine) + site.LargestSine * track.LargestSpeed * track.LargestSpeed / closest;
    }

    private void Classify(in Interval interval)
    {
        ref readonly var a = ref interval.SampleA;
        ref readonly var b = ref interval.SampleB;
        var length = interval.B - interval.A;
        var isSmall = length <= track.StepSeconds / 64.0;
        var site = sites[interval.Site];
        var curvature = Curvature(site, a.Range, b.Range, length);
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
            var highest = Max(a.Up - site.SinLowest * a.Range, b.Up - site.SinLowest * b.Range);
            var lowest = Min(a.Up - site.SinHighest * a.Range, b.Up - site.SinHighest * b.Range);
            if (highest < -sag || lowest > sag)
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
            instants.Clear();
            foreach (var interval in halves)
            {
                instants.Add(interval.Cell, 0.5 * (interval.A + interval.B));
            }

            track.Evaluate(instants, probes);
            for (var i = 0; i < halves.Count; i++)
            {
                var interval = halves[i];
                var middle = sites[interval.Site].Sample(probes[i]);
                if (middle.IsValid)
                {
                    Classify(interval with { B = instants.Seconds[i], SampleB = middle });
                    Classify(interval with { A = instants.Seconds[i], SampleA = middle });
                }
            }
        }

        while (tasks.Count > 0)
        {
            instants.Clear();
            var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tasks);
            foreach (ref var task in span)
            {
                instants.Add(task.Cell, task.Guess);
            }

            track.Evaluate(instants, probes);
            openTasks.Clear();
            for (var i = 0; i < span.Length; i++)
            {
                ref var task = ref span[i];
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

    /// <summary>Puts the events in the order of sites and times: they are few per site and almost in order already.</summary>
    private void SortEvents()
    {
        Array.Clear(eventStarts);
        foreach (var item in events)
        {
            eventStarts[item.Site + 1]++;
        }

        for (var site = 0; site < sites.Length; site++)
        {
            eventStarts[site + 1] += eventStarts[site];
        }

        if (sorted.Length < events.Count)
        {
            sorted = new Event[2 * events.Count];
        }

        foreach (var item in events)
        {
            sorted[eventStarts[item.Site]++] = item;
        }

        // Filling moved every start to its site's end.
        for (var site = sites.Length; site > 0; site--)
        {
            eventStarts[site] = eventStarts[site - 1];
        }

        eventStarts[0] = 0;
        for (var site = 0; site < sites.Length; site++)
        {
            sorted.AsSpan(eventStarts[site]..eventStarts[site + 1]).Sort();
        }
    }

    private void Assemble(ScenarioTime from, ScenarioTime to, List<Contact> contacts)
    {
        var step = track.StepMicroseconds;
        instants.Clear();
        windows.Clear();
        for (var site = 0; site < sites.Length; site++)
        {
            var open = new Window { Site = site, Start = from, StartEdge = ContactEdge.IntervalEdge };
            var isOpen = isVisibleAtStart[site];
            var firstCulmination = eventStarts[site];
            for (var i = eventStarts[site]; i < eventStarts[site + 1]; i++)
            {
                var kind = sorted[i].Kind;
                if (kind is EventKind.Rise or EventKind.ComesBack)
                {
                    if (!isOpen)
                    {
                        isOpen = true;
                        firstCulmination = i;
                        open.Start = sorted[i].Time(step);
                        open.StartEdge = kind == EventKind.Rise ? ContactEdge.Crossing : ContactEdge.PropagationLimit;
                    }
                }
                else if (kind is EventKind.Set or EventKind.GivesOut && isOpen)
                {
                    isOpen = false;
                    open.End = sorted[i].Time(step);
                    open.EndEdge = kind == EventKind.Set ? ContactEdge.Crossing : ContactEdge.PropagationLimit;
                    Close(open, firstCulmination, i, from, to);
                }
            }

            if (isOpen)
            {
                (open.End, open.EndEdge) = (to, ContactEdge.IntervalEdge);
                Close(open, firstCulmination, eventStarts[site + 1], from, to);
            }
        }

        track.Evaluate(instants, probes);
        var next = 0;
        foreach (var window in windows)
        {
            var rise = Point(window.Site, next++);
            var set = Point(window.Site, next++);
            var culminations = window.Culminations == 0 ? [] : new ContactPoint[window.Culminations];
            for (var i = 0; i < culminations.Length; i++)
            {
                culminations[i] = Point(window.Site, next++);
            }

            contacts.Add(new Contact(window.Site, rise, set, window.StartEdge, window.EndEdge, culminations));
        }
    }

    /// <summary>Cuts a window to the interval and notes the instants that its description needs.</summary>
    private void Close(Window window, int firstEvent, int endEvent, ScenarioTime from, ScenarioTime to)
    {
        if (window.Start < from)
        {
            (window.Start, window.StartEdge) = (from, ContactEdge.IntervalEdge);
        }

        if (window.End > to)
        {
            (window.End, window.EndEdge) = (to, ContactEdge.IntervalEdge);
        }

        if (window.Start >= window.End
            || (window.StartEdge != ContactEdge.IntervalEdge && window.EndEdge != ContactEdge.IntervalEdge
                && window.End - window.Start < options.MinimumDuration))
        {
            return;
        }

        AddInstant(window.Start);
        AddInstant(window.End);
        for (var i = firstEvent; i < endEvent; i++)
        {
            if (sorted[i].Kind == EventKind.Culmination)
            {
                var time = sorted[i].Time(track.StepMicroseconds);
                if (time >= window.Start && time <= window.End && time < to)
                {
                    window.Culminations++;
                    AddInstant(time);
                }
            }
        }

        windows.Add(window);
    }

    private void AddInstant(ScenarioTime time)
    {
        var cell = FloorDivide(time.UnixMicroseconds, track.StepMicroseconds);
        instants.Add(cell, (time.UnixMicroseconds - cell * track.StepMicroseconds) * 1e-6);
    }

    private ContactPoint Point(int site, int instant)
    {
        var microseconds = instants.Cells[instant] * track.StepMicroseconds + (long)Round(instants.Seconds[instant] * 1e6);
        return sites[site].Point(ScenarioTime.FromUnixMicroseconds(microseconds), probes[instant]);
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

    private record struct Interval(int Site, long Cell, double A, double B, Sample SampleA, Sample SampleB)
    {
        internal Sample SampleA = SampleA;
        internal Sample SampleB = SampleB;
    }

    private record struct Window(
        int Site, ScenarioTime Start, ScenarioTime End, ContactEdge StartEdge, ContactEdge EndEdge, int Culminations);

    private readonly record struct Event(int Site, long Cell, double Seconds, EventKind Kind) : IComparable<Event>
    {
        public int CompareTo(Event other)
        {
            var order = Cell.CompareTo(other.Cell);
            order = order != 0 ? order : Seconds.CompareTo(other.Seconds);
            return order != 0 ? order : Kind.CompareTo(other.Kind);
        }

        public ScenarioTime Time(long stepMicroseconds) =>
            ScenarioTime.FromUnixMicroseconds(Cell * stepMicroseconds + (long)Floor(Seconds * 1e6 + 0.5));
    }
}
