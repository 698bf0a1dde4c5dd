using ScAi.Orbits.Elements;
using ScAi.Orbits.Tests.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Elements;

public class OmmFormatTests
{
    // Vanguard 1 as CelesTrak published it in each format on one day (quoted in python-sgp4's tests).
    private const string Tle =
        """
        VANGUARD 1              
        1 00005U 58002B   20287.20333880 -.00000016  00000-0 -22483-4 0  9998
        2 00005  34.2443 225.5254 1845686 162.2516 205.2356 10.84869164218149
        """;

    private const string Csv =
        """
        OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
        VANGUARD 1,1958-002B,2020-10-13T04:52:48.472320,10.84869164,.1845686,34.2443,225.5254,162.2516,205.2356,0,U,5,999,21814,-.22483E-4,-1.6E-7,0
        """;

    private const string Json =
        """
        [{"OBJECT_NAME":"VANGUARD 1","OBJECT_ID":"1958-002B","EPOCH":"2020-10-13T04:52:48.472320","MEAN_MOTION":10.84869164,
          "ECCENTRICITY":"0.1845686","INCLINATION":34.2443,"RA_OF_ASC_NODE":"225.5254","ARG_OF_PERICENTER":162.2516,
          "MEAN_ANOMALY":205.2356,"EPHEMERIS_TYPE":0,"CLASSIFICATION_TYPE":"U","NORAD_CAT_ID":"5","ELEMENT_SET_NO":999,
          "REV_AT_EPOCH":21814,"BSTAR":-2.2483e-5,"MEAN_MOTION_DOT":-1.6e-7,"MEAN_MOTION_DDOT":0,"GP_ID":7,"DECAY_DATE":null}]
        """;

    private const string Kvn =
        """
        CCSDS_OMM_VERS = 2.0
        COMMENT GENERATED VIA SPACE-TRACK.ORG API
        CREATION_DATE = 2020-10-13T06:00:00
        ORIGINATOR = 18 SPCS
        OBJECT_NAME = VANGUARD 1
        OBJECT_ID = 1958-002B
        CENTER_NAME = EARTH
        REF_FRAME = TEME
        TIME_SYSTEM = UTC
        MEAN_ELEMENT_THEORY = SGP4
        EPOCH = 2020-287T04:52:48.472320
        MEAN_MOTION = 10.84869164 [rev/day]
        ECCENTRICITY = 0.1845686
        INCLINATION = 34.2443 [deg]
        RA_OF_ASC_NODE = 225.5254 [deg]
        ARG_OF_PERICENTER = 162.2516 [deg]
        MEAN_ANOMALY = 205.2356 [deg]
        EPHEMERIS_TYPE = 0
        CLASSIFICATION_TYPE = U
        NORAD_CAT_ID = 5
        ELEMENT_SET_NO = 999
        REV_AT_EPOCH = 21814
        BSTAR = -0.22483E-4 [1/ER]
        MEAN_MOTION_DOT = -0.00000016 [rev/day**2]
        MEAN_MOTION_DDOT = 0.0 [rev/day**3]
        """;

    private const string Xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ndm xmlns:xsi="https://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="https://sanaregistry.org/r/ndmxml/ndmxml-1.0-master.xsd">
        <omm id="CCSDS_OMM_VERS" version="2.0">
        <header><CREATION_DATE/><ORIGINATOR/></header><body><segment><metadata><OBJECT_NAME>VANGUARD 1</OBJECT_NAME><OBJECT_ID>1958-002B</OBJECT_ID><CENTER_NAME>EARTH</CENTER_NAME><REF_FRAME>TEME</REF_FRAME><TIME_SYSTEM>UTC</TIME_SYSTEM><MEAN_ELEMENT_THEORY>SGP4</MEAN_ELEMENT_THEORY></metadata><data><meanElements><EPOCH>2020-10-13T04:52:48.472320</EPOCH><MEAN_MOTION>10.84869164</MEAN_MOTION><ECCENTRICITY>.1845686</ECCENTRICITY><INCLINATION>34.2443</INCLINATION><RA_OF_ASC_NODE>225.5254</RA_OF_ASC_NODE><ARG_OF_PERICENTER>162.2516</ARG_OF_PERICENTER><MEAN_ANOMALY>205.2356</MEAN_ANOMALY></meanElements><tleParameters><EPHEMERIS_TYPE>0</EPHEMERIS_TYPE><CLASSIFICATION_TYPE>U</CLASSIFICATION_TYPE><NORAD_CAT_ID>5</NORAD_CAT_ID><ELEMENT_SET_NO>999</ELEMENT_SET_NO><REV_AT_EPOCH>21814</REV_AT_EPOCH><BSTAR>-.22483E-4</BSTAR><MEAN_MOTION_DOT>-1.6E-7</MEAN_MOTION_DOT><MEAN_MOTION_DDOT>0</MEAN_MOTION_DDOT></tleParameters></data></segment></body></omm>
        </ndm>
        """;

    internal static readonly string[] Samples = [Tle, Csv, Json, Kvn, Xml];

    [Fact]
    public void Read_OneSatelliteInEachFormat_IsTheSameSet()
    {
        var expected = Assert.Single(ElementSetText.Read(Tle, Strictness.Strict).OrThrow());
        Assert.Equal(ScenarioTime.FromUtc(2020, 10, 13, 4, 52, 48, 472320), expected.Epoch);
        foreach (var text in Samples)
        {
            Assert.Equal(expected, Assert.Single(ElementSetText.Read(text).OrThrow()));
        }
    }

    [Theory]
    [InlineData(ElementSetFormat.OmmJson)]
    [InlineData(ElementSetFormat.OmmCsv)]
    [InlineData(ElementSetFormat.OmmXml)]
    [InlineData(ElementSetFormat.OmmKvn)]
    public void Write_AnySet_IsReadBackAsTheSameValues(ElementSetFormat format)
    {
        var sets = MixedCatalogue.Of(500).Select((set, i) => set with
        {
            CatalogueNumber = 999_999_999 - i,
            ObjectName = i % 3 == 0 ? null : $"NAME, \"{i}\" <&> é 衛星",
            ObjectId = $"2026-{i + 1:000}ABC",
            MeanMotionRevsPerDay = set.MeanMotionRevsPerDay * Math.Exp(i * 1e-9),
            MeanMotionDot = i * -1.2345678901e-9,
            RevolutionAtEpoch = i * 1000,
        }).ToList();

        var text = ElementSetText.Write(sets, format);

        Assert.Equal(format, ElementSetText.FormatOf(text));
        Assert.Equal(sets, ElementSetText.Read(text).OrThrow());
        if (format == ElementSetFormat.OmmJson)
        {
            Assert.Equal(sets, OmmFormat.ReadJson(OmmFormat.WriteJson(sets, numbersAsStrings: true)).OrThrow());
        }
    }

    [Theory]
    [InlineData("""[{"EPOCH":"2020-13-13T04:52:48","MEAN_MOTION":1}]""", 1, 11, "EPOCH as YYYY-MM-DD")]
    [InlineData("[{\"EPOCH\":\"2020-10-13T04:52:48\",\n  \"MEAN_MOTION\": \"fast\"}]", 2, 18, "MEAN_MOTION as a positive number")]
    [InlineData("""[{"EPOCH":"2020-10-13T04:52:48","MEAN_MOTION":1""", 1, 48, "JSON")]
    [InlineData("EPOCH,MEAN_MOTION,ECCENTRICITY\n2020-10-13T04:52:48,1,1.5", 2, 23, "ECCENTRICITY as a number from 0 to below 1")]
    [InlineData("EPOCH,MEAN_MOTION\n2020-10-13T04:52:48", 2, 0, "2 values as in the head")]
    [InlineData("<ndm><omm><EPOCH>x</EPOCH>\n</nmd>", 2, 3, "XML")]
    [InlineData("CCSDS_OMM_VERS = 2.0\nREF_FRAME = EME2000\n", 2, 13, "REF_FRAME TEME")]
    [InlineData("CCSDS_OMM_VERS = 2.0\nnonsense\n", 2, 1, "KEYWORD = value")]
    [InlineData("CCSDS_OMM_VERS = 2.0\nNORAD_CAT_ID = 1000000000\n", 2, 16, "NORAD_CAT_ID as a whole number up to 999999999")]
    public void Read_BrokenMessage_SaysWhereAndWhatWasExpected(string text, int line, int column, string expected)
    {
        var document = ElementSetText.Read(text);

        Assert.Empty(document.ElementSets);
        Assert.Contains(document.Problems, p => p.Line == line && p.Column == column && p.Expected.StartsWith(expected, StringComparison.Ordinal));
    }
}
