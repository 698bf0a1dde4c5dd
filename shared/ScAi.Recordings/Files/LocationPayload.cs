using System.Buffers.Text;
using System.Text;
using ScAi.Messages;
using ScAi.Recordings.History;
using ScAi.Time;

namespace ScAi.Recordings.Files;

/// <summary>
/// Reads a <see cref="SatelliteState"/> in the very form in which the codec writes it, without making a record: most lines of
/// a recording are such. Anything else is for the codec.
/// </summary>
internal static class LocationPayload
{
    public static bool TryParse(ReadOnlySpan<byte> utf8, WireUnits units, out SatelliteReport report, out ReadOnlySpan<byte> name)
    {
        report = default;
        name = default;
        var rest = new Members(utf8);
        if (!rest.Skip("{\"id\":"u8) || !rest.Integer(out var id)
            || !rest.Skip(",\"name\":\""u8) || !rest.Text(out name)
            || !rest.Skip(",\"latitude\":"u8) || !rest.Real(out var latitude)
            || !rest.Skip(",\"longitude\":"u8) || !rest.Real(out var longitude)
            || !rest.Skip(",\"altitude\":"u8) || !rest.Real(out var altitude)
            || !rest.Skip(",\"capacity_used\":"u8) || !rest.Real(out var used)
            || !rest.Skip(",\"commRange\":"u8) || !rest.Boolean(out var commRange)
            || !rest.Skip(",\"groundId\":"u8) || !rest.IntegerOrNull(out var station)
            || !rest.Skip(",\"totalLinkCount\":"u8) || !rest.IntegerOrNull(out var links)
            || !rest.Skip(",\"cumulativeCostBySat\":"u8) || !rest.Money(out var cost)
            || !rest.Skip(",\"time\":\""u8) || !rest.Text(out var text) || !rest.IsEnd
            || !RecordedLine.TryReadTime(text, out var time)
            || latitude is not (>= -90 and <= 90) || longitude is not (>= -180 and <= 180) || used is not (>= 0 and < 1e9)
            || !double.IsFinite(altitude))
        {
            return false;
        }

        report = new SatelliteReport(
            id, ScenarioTime.FromCalendar(time), latitude, longitude, altitude,
            units == WireUnits.Documented ? DataVolume.FromGigabytes(used) : DataVolume.FromGigabits(used),
            commRange, station, links, cost);
        return true;
    }

    private ref struct Members(ReadOnlySpan<byte> utf8)
    {
        private ReadOnlySpan<byte> _rest = utf8;

        public readonly bool IsEnd => _rest.SequenceEqual("}"u8);

        public bool Skip(scoped ReadOnlySpan<byte> expected)
        {
            if (!_rest.StartsWith(expected))
            {
                return false;
            }

            _rest = _rest[expected.Length..];
            return true;
        }

        public bool Text(out ReadOnlySpan<byte> text)
        {
            var end = _rest.IndexOf((byte)'"');
            text = end < 0 ? default : _rest[..end];
            _rest = _rest[(end + 1)..];
            return end >= 0 && !text.Contains((byte)'\\') && Ascii.IsValid(text);
        }

        public bool Integer(out int value) => Took(Utf8Parser.TryParse(_rest, out value, out var length), length);

        public bool Real(out double value) => Took(Utf8Parser.TryParse(_rest, out value, out var length), length);

        public bool Money(out decimal value) => Took(Utf8Parser.TryParse(_rest, out value, out var length), length);

        public bool Boolean(out bool value)
        {
            value = Skip("true"u8);
            return value || Skip("false"u8);
        }

        public bool IntegerOrNull(out int? value)
        {
            value = null;
            if (Skip("null"u8))
            {
                return true;
            }

            var understood = Integer(out var number);
            value = number;
            return understood;
        }

        private bool Took(bool understood, int length)
        {
            _rest = _rest[length..];
            return understood;
        }
    }
}
