using ScAi.Orbits.Coverage.Targets;
using ScAi.Orbits.Frames;

namespace ScAi.Orbits.Tests.Coverage;

public class CoverageTargetTests
{
    /// <summary>The surface of the WGS-84 ellipsoid, km^2 (NIMA TR8350.2 by its formula).</summary>
    private const double EarthArea = 510_065_621.72;

    [Theory]
    [InlineData(10.0, GridShape.EqualAngle, 648)]
    [InlineData(1.0, GridShape.EqualAngle, 64800)]
    [InlineData(7.0, GridShape.EqualAngle, 26 * 52)]
    [InlineData(2.0, GridShape.EvenlySpaced, -1)]
    public void Global_AnyGrid_WeighsTheEarth(double resolution, GridShape shape, int cells)
    {
        var target = CoverageTarget.Global(resolution, shape);

        Assert.Equal(EarthArea, target.TotalWeight, 1.0);
        Assert.True(cells < 0 || cells == target.Cells.Count, $"{target.Cells.Count} cells");
    }

    [Fact]
    public void LatitudeBand_NotOnTheGrid_IsClippedToItsEdges()
    {
        var band = CoverageTarget.LatitudeBand(-23.4, 23.4, 5.0);

        Assert.Equal(-23.4, band.Cells[0].SouthDegrees);
        Assert.Equal(CoverageTarget.LatitudeBand(-23.4, 23.4, 0.9).TotalWeight, band.TotalWeight, 1e-3);
    }

    [Theory]
    [InlineData(5.0)]
    [InlineData(1.0)]
    [InlineData(0.3)]
    public void Polygon_AnyResolution_KeepsItsArea(double resolution)
    {
        // A triangle with a hole; the reference is a fine integration over latitude.
        const string json = """
            {"type":"Polygon","coordinates":[[[0,0],[20,0],[10,30],[0,0]],[[8,5],[12,5],[12,9],[8,9],[8,5]]]}
            """;
        var expected = 0.0;
        const int slices = 30000;
        for (var i = 0; i < slices; i++)
        {
            var latitude = 30.0 * (i + 0.5) / slices;
            var width = 20.0 * (1.0 - latitude / 30.0) - (latitude is > 5.0 and < 9.0 ? 4.0 : 0.0);
            var phi = latitude * Math.PI / 180.0;
            const double e2 = 0.00669437999014;
            var w = 1.0 - e2 * Math.Sin(phi) * Math.Sin(phi);
            expected += 6378.137 * 6378.137 * (1.0 - e2) * Math.Cos(phi) / (w * w) * width * Math.PI / 180.0 * 30.0 / slices * Math.PI / 180.0;
        }

        var target = GeoJsonTarget.Read(json, resolution);

        Assert.Equal(1.0, target.TotalWeight / expected, 1e-6);
        Assert.All(target.Cells, cell => Assert.False(
            cell.Place.LongitudeDegrees is > 8.0 and < 12.0 && cell.Place.LatitudeDegrees is > 5.0 and < 9.0 && cell.IsWhole));
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[170,-10],[-170,-10],[-170,10],[170,10],[170,-10]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[170,-10],[190,-10],[190,10],[170,10],[170,-10]]]}""")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[170,-10],[180,-10],[180,10],[170,10],[170,-10]]],[[[-180,-10],[-170,-10],[-170,10],[-180,10],[-180,-10]]]]}""")]
    public void Polygon_OverTheAntimeridian_IsTheSameHoweverItIsWritten(string json)
    {
        var target = GeoJsonTarget.Read(json, 2.0);
        var here = GeoJsonTarget.Read("""{"type":"Polygon","coordinates":[[[0,-10],[20,-10],[20,10],[0,10],[0,-10]]]}""", 2.0);

        Assert.Equal(here.TotalWeight, target.TotalWeight, 1e-3);
        Assert.Equal(100, target.Cells.Count);
        Assert.All(target.Cells, cell => Assert.True(Math.Abs(cell.Place.LongitudeDegrees) > 170.0));
    }

    [Fact]
    public void Polygon_RoundThePole_HoldsThePole()
    {
        var target = GeoJsonTarget.Read("""{"type":"Polygon","coordinates":[[[0,70],[90,70],[180,70],[-90,70],[0,70]]]}""", 2.0);

        Assert.Equal(CoverageTarget.LatitudeBand(70.0, 90.0, 2.0).TotalWeight, target.TotalWeight, 1e-3);
        Assert.Contains(target.Cells, cell => cell.NorthDegrees == 90.0);
        var south = GeoJsonTarget.Read("""{"type":"Polygon","coordinates":[[[-180,-90],[180,-90],[180,-60],[-180,-60],[-180,-90]]]}""", 2.0);
        Assert.Equal(CoverageTarget.LatitudeBand(-90.0, -60.0, 2.0).TotalWeight, south.TotalWeight, 1e-3);
    }

    [Fact]
    public void Areas_Overlapping_CountOnce()
    {
        var target = GeoJsonTarget.Read(
            """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]]]}},
              {"type":"Feature","properties":null,"geometry":null},
              {"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection","geometries":[
                {"type":"Polygon","coordinates":[[[5,0],[15,0],[15,10],[5,10],[5,0]]]}]}}]}
            """,
            1.0);

        Assert.Equal(150, target.Cells.Count);
    }

    [Fact]
    public void Polyline_EquatorQuarter_WeighsItsLength()
    {
        var target = CoverageTarget.Polyline([new GeodeticPosition(0, 135), new GeodeticPosition(0, -135)], 1.0);

        Assert.Equal(TargetKind.Lines, target.Kind);
        Assert.Equal(90, target.Cells.Count);
        Assert.Equal(Math.PI / 2.0 * 6378.137, target.TotalWeight, 0.1);
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[10,10],[10,0],[0,10],[0,0]]]}""", "coordinates[0]: the ring is not valid: Self-intersection")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[10,10],[10,0],[0,1]]]}""", "coordinates[0]: the ring is not closed")]
    [InlineData("""{"type":"Feature","geometry":{"type":"Point","coordinates":[1]}}""", "geometry.coordinates: expected longitude and latitude")]
    [InlineData("""{"type":"Feature","geometry":{"type":"LineString","coordinates":[[1,2],["3",4]]}}""", "geometry.coordinates[1][0]: expected a number, found \"3\"")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,50],[0,120],[10,120],[0,50]]]}""", "latitudes are -90 to 90 and come second")]
    [InlineData("""{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[1,2],[3,4]]}]}""", "geometries[1]: a target is of one kind")]
    [InlineData("""{"type":"Circle","coordinates":[1,2]}""", "type: expected Point")]
    [InlineData("""{"type":"FeatureCollection"}""", "features: expected an array, found nothing")]
    [InlineData("""{"type":"Point","coordinates":""", "not JSON: line 1")]
    [InlineData("[]", "expected a GeoJSON object")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "the target is empty")]
    public void Read_WrongText_NamesTheMemberAtFault(string json, string message) =>
        Assert.Contains(message, Assert.Throws<TargetFormatException>(() => GeoJsonTarget.Read(json, 1.0)).Message);
}
