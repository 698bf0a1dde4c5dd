using ScAi.Orbits.Contacts;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Orbits.Tests.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Contacts;

/// <summary>
/// A hundred satellites of all regimes, a hundred sites, one day: contacts against the sign of the elevation at every second, and
/// their edges against bisection of the elevation by the scalar theory and the frames' own code, which shares nothing with the
/// search.
/// </summary>
public class DenseScanTests
{
    private static readonly ScenarioTime From = MixedCatalogue.Epoch + TimeSpan.FromHours(7);

    [Fact]
    public void Find_HundredSatellitesHundredSitesOneDay_AgreesWithADenseScan()
    {
        const int seconds = 86400;
        var sites = Sites();
        var finder = new ContactFinder(sites);
        var to = From + TimeSpan.FromSeconds(seconds);
        var (windows, short_, worst, decayed) = (0, 0, 0.0, 0);
        var tally = new Lock();
        Parallel.ForEach(Satellites(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, satellite =>
        {
            var contacts = finder.Find(satellite, From, to);
            var path = new Path(satellite, seconds);
            Interlocked.Add(ref decayed, satellite.Propagate(to, out _) == PropagationCode.None ? 0 : 1);
            for (var site = 0; site < sites.Length; site++)
            {
                var dense = path.Windows(sites[site]);
                var own = contacts.Where(c => c.SiteIndex == site).ToList();
                var d = 0;
                foreach (var contact in own)
                {
                    // Windows between two samples are seen by the search alone: their middle must really be in view.
                    var first = (int)Math.Ceiling((contact.Start - From).TotalSeconds);
                    var last = (int)Math.Ceiling((contact.End - From).TotalSeconds) - 1;
                    if (last < first)
                    {
                        Assert.True(Excess(satellite, sites[site], contact.Start + (contact.End - contact.Start) / 2.0) > 0.0);
                        lock (tally)
                        {
                            short_++;
                        }

                        continue;
                    }

                    Assert.True(d < dense.Count, $"{satellite.Elements.ObjectName}, site {site}: {contact} is not in the dense scan");
                    Assert.Equal((first, last), dense[d]);
                    d++;
                    var difference = Math.Max(
                        contact.StartEdge == ContactEdge.Crossing ? EdgeError(satellite, sites[site], contact.Start, first) : 0.0,
                        contact.EndEdge == ContactEdge.Crossing ? EdgeError(satellite, sites[site], contact.End, last + 1) : 0.0);
                    lock (tally)
                    {
                        windows++;
                        worst = Math.Max(worst, difference);
                    }
                }

                Assert.True(d == dense.Count, $"{satellite.Elements.ObjectName}, site {site}: {dense.Count} windows by the dense scan, {d} found");
            }
        });

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{windows} windows, {short_} between samples, {decayed} satellites decay; worst edge {worst * 1e6:F2} us");
        Assert.True(windows > 20_000);
        Assert.True(worst < 1e-3, $"worst edge {worst} s");
        Assert.True(decayed >= 2);
    }

    /// <summary>How far an edge is from the root of the elevation over the mask, bracketed by the samples round it.</summary>
    private static double EdgeError(Sgp4 satellite, ContactSite site, ScenarioTime edge, int after)
    {
        var (low, high) = (From + TimeSpan.FromSeconds(after - 1), From + TimeSpan.FromSeconds(after));
        var isUpAtLow = Excess(satellite, site, low) >= 0.0;
        while (high - low > TimeSpan.FromMicroseconds(1))
        {
            var middle = low + (high - low) / 2.0;
            if (Excess(satellite, site, middle) >= 0.0 == isUpAtLow)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Math.Abs((edge - low).TotalSeconds);
    }

    private static double Excess(Sgp4 satellite, ContactSite site, ScenarioTime time)
    {
        if (satellite.Propagate(time, out var state) != PropagationCode.None)
        {
            return double.NaN;
        }

        var look = new GroundSite(site.Position).Look(state.ToEarthFixed(time));
        return look.ElevationDegrees - site.Mask.AtDegrees(look.AzimuthDegrees);
    }

    private static ContactSite[] Sites()
    {
        var sites = new List<ContactSite> { new(90.0, 0.0), new(-90.0, 0.0, 2800.0, 5.0), new(0.0, 180.0), new(0.0, -180.0, 0.0, 30.0) };
        for (var i = sites.Count; i < 100; i++)
        {
            var latitude = Math.Asin(2.0 * (i + 0.5) / 100 - 1.0) * 180.0 / Math.PI;
            var place = new GeodeticPosition(latitude, i * 137.50776405 % 360.0 - 180.0, i % 7 * 300.0);
            var mask = (i % 10) switch
            {
                0 => ElevationMask.ByAzimuth([(0.0, 10.0), (90.0, 25.0), (100.0, 3.0), (180.0, 3.0), (270.0, 15.0)]),
                1 => ElevationMask.ByAzimuth([(10.0, -2.0), (350.0, 60.0)]),
                2 => ElevationMask.Constant(-3.0),
                3 => ElevationMask.Constant(45.0),
                4 => ElevationMask.Constant(80.0),
                _ => ElevationMask.Constant(i % 5 * 5.0),
            };
            sites.Add(new ContactSite(place, mask));
        }

        return [.. sites];
    }

    private static IEnumerable<Sgp4> Satellites()
    {
        // Satellites that decay within the day, one that starts with little left, and the mixed catalogue's.
        var decaying = TwoLineFormat.Parse(
            "1 28350U 04020A   06167.21788666  .16154492  76267-5  18678-3 0  8894",
            "2 28350  64.9977 345.6130 0024870 260.7578  99.9590 16.47856722116490");
        for (var i = 0; i < 4; i++)
        {
            yield return new Sgp4(decaying with
            {
                Epoch = From - TimeSpan.FromHours(3 * i), BStar = 0.004, RightAscensionDegrees = 70.0 * i, ObjectName = $"decaying {i}",
            });
        }

        foreach (var elements in MixedCatalogue.Of(96))
        {
            yield return new Sgp4(elements);
        }
    }

    /// <summary>Where a satellite is at every second.</summary>
    private sealed class Path
    {
        private readonly double[] x, y, z;

        internal Path(Sgp4 satellite, int seconds)
        {
            var times = Enumerable.Range(0, seconds).Select(s => From + TimeSpan.FromSeconds(s)).ToArray();
            (x, y, z) = (new double[seconds], new double[seconds], new double[seconds]);
            new Sgp4Batch([satellite]).Propagate(0, times, new StateColumns(x, y, z));
            for (var i = 0; i < seconds; i++)
            {
                var (sin, cos) = Math.SinCos(SiderealTime.AtRadians(times[i]));
                (x[i], y[i]) = (cos * x[i] + sin * y[i], cos * y[i] - sin * x[i]);
            }
        }

        /// <summary>First and last sample of every window.</summary>
        internal List<(int First, int Last)> Windows(ContactSite site)
        {
            var ground = new GroundSite(site.Position);
            var (sx, sy, sz) = ground.EarthFixed;
            const double radians = Math.PI / 180.0;
            var (sinLatitude, cosLatitude) = Math.SinCos(site.Position.LatitudeDegrees * radians);
            var (sinLongitude, cosLongitude) = Math.SinCos(site.Position.LongitudeDegrees * radians);
            var (ux, uy, uz) = (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
            var lowest = Math.Sin(site.Mask.LowestDegrees * radians);
            var isConstant = site.Mask.LowestDegrees == site.Mask.HighestDegrees;
            var windows = new List<(int, int)>();
            var first = -1;
            for (var i = 0; i < x.Length; i++)
            {
                var (dx, dy, dz) = (x[i] - sx, y[i] - sy, z[i] - sz);
                var up = dx * ux + dy * uy + dz * uz;
                var isUp = (up > 0.0 || lowest < 0.0) && up >= lowest * Math.Sqrt(dx * dx + dy * dy + dz * dz);
                if (isUp && !isConstant)
                {
                    var look = ground.Look(new Position<EarthFixed>(x[i], y[i], z[i]));
                    isUp = look.ElevationDegrees >= site.Mask.AtDegrees(look.AzimuthDegrees);
                }

                if (isUp && first < 0)
                {
                    first = i;
                }
                else if (!isUp && first >= 0)
                {
                    windows.Add((first, i - 1));
                    first = -1;
                }
            }

            if (first >= 0)
            {
                windows.Add((first, x.Length - 1));
            }

            return windows;
        }
    }
}
