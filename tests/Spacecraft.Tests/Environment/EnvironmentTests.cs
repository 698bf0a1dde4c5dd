using ScAi.Orbits.Constellations;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.Geometry;
using ScAi.Time;

namespace ScAi.Spacecraft.Tests.Environment;

public class EnvironmentTests(ITestOutputHelper output)
{
    private static readonly ScenarioTime s_start = ScenarioTime.FromUtc(2026, 3, 1);

    [Fact]
    public void Dipole_At2025_HasThePublishedStrengthAndTilt()
    {
        var (pole, strength) = GeomagneticField.Dipole(0.0);

        Assert.Equal(29_733.0, strength, 1.0);
        Assert.Equal(9.21, Math.Acos(pole.Z) * 180.0 / Math.PI, 0.01);

        // The published geomagnetic pole of 2025: 80.8 N, 72.8 W.
        Assert.Equal(-72.8, Math.Atan2(pole.Y, pole.X) * 180.0 / Math.PI, 0.1);
        Assert.Equal(23_703.0, GeomagneticField.DipoleNanotesla(strength, 6871.2, 0.0), 1.0);
        Assert.Equal(47_407.0, GeomagneticField.DipoleNanotesla(strength, 6871.2, 0.5 * Math.PI), 1.0);
    }

    [Fact]
    public void Nanotesla_DegreeOne_IsTheDipoleEverywhere()
    {
        var (pole, strength) = GeomagneticField.Dipole(3.0);
        foreach (var place in Places(6871.2))
        {
            // B = B0 (a/r)^3 [m - 3 (m . r) r] with m towards the north pole: the field points down there.
            var radial = place.Unit();
            var expected = strength * Math.Pow(6371.2 / 6871.2, 3.0) * (pole - 3.0 * pole.Dot(radial) * radial);

            Assert.Equal(0.0, (Field(place, 3.0, 1) - expected).Length, 1e-8);
        }
    }

    /// <summary>The potential itself, with Schmidt's functions written out from their definition, and differences for its gradient.</summary>
    [Fact]
    public void Nanotesla_FullField_IsTheGradientOfThePotential()
    {
        foreach (var place in Places(6871.2))
        {
            const double h = 0.05;
            var gradient = new Vector3D(
                (Potential.At(place + h * Vector3D.UnitX) - Potential.At(place - h * Vector3D.UnitX)) / (2.0 * h),
                (Potential.At(place + h * Vector3D.UnitY) - Potential.At(place - h * Vector3D.UnitY)) / (2.0 * h),
                (Potential.At(place + h * Vector3D.UnitZ) - Potential.At(place - h * Vector3D.UnitZ)) / (2.0 * h));

            Assert.Equal(0.0, (Field(place, 0.0, 3) + gradient).Length, 0.01);
        }
    }

    [Fact]
    public void Nanotesla_AroundTheEarth_HasNoSourcesAndNoCurrents()
    {
        const double h = 1.0;
        foreach (var place in Places(6871.2))
        {
            var dx = (Field(place + h * Vector3D.UnitX) - Field(place - h * Vector3D.UnitX)) / (2.0 * h);
            var dy = (Field(place + h * Vector3D.UnitY) - Field(place - h * Vector3D.UnitY)) / (2.0 * h);
            var dz = (Field(place + h * Vector3D.UnitZ) - Field(place - h * Vector3D.UnitZ)) / (2.0 * h);

            Assert.Equal(0.0, dx.X + dy.Y + dz.Z, 1e-5);
            Assert.Equal(0.0, new Vector3D(dy.Z - dz.Y, dz.X - dx.Z, dx.Y - dy.X).Length, 1e-5);
        }

        static Vector3D Field(Vector3D place) => EnvironmentTests.Field(place, 0.0, GeomagneticField.HighestDegree);
    }

    /// <summary>The weakest field at 500 km lies over southern Brazil; a centred dipole would have it on its equator all round.</summary>
    [Fact]
    public void Nanotesla_MapAt500Kilometers_IsWeakestInTheSouthAtlanticAnomaly()
    {
        var (weakest, where, inside, outsideBox) = (double.MaxValue, (0, 0), 0, 0);
        for (var latitude = -80; latitude <= 80; latitude += 2)
        {
            for (var longitude = -180; longitude < 180; longitude += 2)
            {
                var place = Wgs84.ToEarthFixed(new GeodeticPosition(latitude, longitude, 500e3));
                var strength = GeomagneticField.Nanotesla(place, 0.0).Length;
                if (strength < weakest)
                {
                    (weakest, where) = (strength, (latitude, longitude));
                }

                if (Radiation.AnomalyDepth(strength, place.LengthKilometers) > 0.0)
                {
                    inside++;
                    outsideBox += latitude is > -55 and < 5 && longitude is > -100 and < 45 ? 0 : 1;
                }
            }
        }

        output.WriteLine($"{weakest} nT at {where}, {inside} cells inside");
        Assert.InRange(where.Item1, -32, -20);
        Assert.InRange(where.Item2, -66, -50);
        Assert.InRange(weakest, 17_000.0, 19_500.0);
        Assert.Equal(0, outsideBox);
        Assert.True(inside > 500);
    }

    [Fact]
    public void LShell_OnTheDipolesEquator_IsTheRadius()
    {
        var (pole, _) = GeomagneticField.Dipole(0.0);
        var equator = pole.Cross(Vector3D.UnitX).Unit() * (2.0 * 6371.2);

        Assert.Equal(2.0, GeomagneticField.LShell(new Position<EarthFixed>(equator.X, equator.Y, equator.Z), 0.0), 1e-9);
    }

    [Theory]
    [InlineData(200.0, 2.789e-10)]
    [InlineData(400.0, 3.725e-12)]
    [InlineData(500.0, 6.967e-13)]
    [InlineData(800.0, 1.170e-14)]
    public void DensityKilogramsPerCubicMeter_AtTheTablesHeights_IsTheTableAndContinuous(double altitude, double expected)
    {
        Assert.Equal(expected, Atmosphere.DensityKilogramsPerCubicMeter(altitude), 1e-3 * expected);
        Assert.Equal(expected, Atmosphere.DensityKilogramsPerCubicMeter(altitude - 1e-6), 0.01 * expected);
    }

    [Fact]
    public void Step_ADay_PassesTheAnomalyAndTakesMostOfItsDoseThere()
    {
        var orbit = new Sgp4(new CircularOrbit(500.0, 97.4).At(s_start, 40.0, 0.0));
        var state = EnvironmentModel.Initial(new EnvironmentParameters());
        var inside = 0.0;
        for (var second = 0; second < 86_400; second += 10)
        {
            var time = s_start + TimeSpan.FromSeconds(second);
            orbit.Propagate(time, out var place);
            var before = state.DoseMicrogray;
            var attitude = Rotation.FromVector(new Vector3D(second, 1.0, 2.0) * 1e-3);
            (state, var outputs) = EnvironmentModel.Step(state, new EnvironmentParameters(), new EnvironmentInputs(place, time, attitude, 150.0), 10.0);
            inside += outputs.IsInAnomaly ? state.DoseMicrogray - before : 0.0;

            Assert.InRange(outputs.FieldInertialTesla.Length, 17e-6, 53e-6);
            Assert.Equal(0.0, (attitude.Apply(outputs.FieldBodyTesla) - outputs.FieldInertialTesla).Length, 1e-15);

            // 7.5 km/s through 7e-13 kg/m^3 with 4.4 m^2 on 150 kg.
            Assert.InRange(outputs.DragMetersPerSecondSquared, 2e-7, 1.2e-6);
        }

        output.WriteLine($"{state.DoseMicrogray} uGy, {inside} of it in the anomaly, {state.AnomalySeconds} s");
        Assert.InRange(state.AnomalySeconds / 86_400.0, 0.03, 0.15);
        Assert.True(inside > 0.4 * state.DoseMicrogray);
    }

    [Fact]
    public void MicrograyPerHour_Storm_ReachesHighLatitudesOnly()
    {
        Assert.True(Radiation.MicrograyPerHour(6.0, 0.0, 500.0, 100.0) > 50.0 * Radiation.MicrograyPerHour(6.0, 0.0, 500.0, 0.0) / 2.0);
        Assert.Equal(Radiation.MicrograyPerHour(1.1, 0.0, 500.0, 0.0), Radiation.MicrograyPerHour(1.1, 0.0, 500.0, 100.0), 5.0);
    }

    private static Vector3D Field(Vector3D place, double years, int degree) =>
        GeomagneticField.Nanotesla(new Position<EarthFixed>(place.X, place.Y, place.Z), years, degree);

    private static IEnumerable<Vector3D> Places(double radius)
    {
        for (var i = 0; i < 60; i++)
        {
            var z = 1.98 * (i + 0.5) / 60.0 - 0.99;
            var (sin, cos) = Math.SinCos(2.4 * i);
            yield return new Vector3D(Math.Sqrt(1.0 - z * z) * cos, Math.Sqrt(1.0 - z * z) * sin, z) * radius;
        }
    }

    /// <summary>Degrees 1 to 3 at 2025.0, in nT km.</summary>
    private static class Potential
    {
        internal static double At(Vector3D place)
        {
            var r = place.Length;
            var c = place.Z / r;
            var s = Math.Sqrt(1.0 - c * c);
            var phi = Math.Atan2(place.Y, place.X);
            var one = -29350.0 * c + (-1410.3 * Math.Cos(phi) + 4545.5 * Math.Sin(phi)) * s;
            var two = -2556.2 * 0.5 * (3.0 * c * c - 1.0)
                + (2950.9 * Math.Cos(phi) - 3133.6 * Math.Sin(phi)) * Math.Sqrt(3.0) * s * c
                + (1648.7 * Math.Cos(2.0 * phi) - 814.2 * Math.Sin(2.0 * phi)) * Math.Sqrt(3.0) / 2.0 * s * s;
            var three = 1360.9 * 0.5 * c * (5.0 * c * c - 3.0)
                + (-2404.2 * Math.Cos(phi) - 56.9 * Math.Sin(phi)) * Math.Sqrt(6.0) / 4.0 * s * (5.0 * c * c - 1.0)
                + (1243.8 * Math.Cos(2.0 * phi) + 237.6 * Math.Sin(2.0 * phi)) * Math.Sqrt(15.0) / 2.0 * s * s * c
                + (453.4 * Math.Cos(3.0 * phi) - 549.6 * Math.Sin(3.0 * phi)) * Math.Sqrt(10.0) / 4.0 * s * s * s;
            var q = 6371.2 / r;
            return 6371.2 * (q * q * one + q * q * q * two + q * q * q * q * three);
        }
    }
}
