using ScAi.Recordings.History;

namespace ScAi.Recordings.Tracks;

/// <summary>Where a satellite was and what it held, in columns of 32-bit floats: 24 bytes a report.</summary>
internal sealed class Track
{
    private const int First = 16;
    private long[] _time = new long[First];
    private float[] _latitude = new float[First];
    private float[] _longitude = new float[First];
    private float[] _altitude = new float[First];
    private float[] _used = new float[First];

    public int Count { get; private set; }

    /// <summary>Microseconds since 1970, ascending.</summary>
    public ReadOnlySpan<long> Time => _time.AsSpan(0, Count);

    public ReadOnlySpan<float> Used => _used.AsSpan(0, Count);

    /// <summary>Adds a report that is not older than the latest.</summary>
    /// <param name="report">Where it is.</param>
    /// <param name="most">How many are kept; when there are more, every second goes.</param>
    public void Add(in SatelliteReport report, int most)
    {
        var time = report.Time.UnixMicroseconds;
        var place = Count > 0 && _time[Count - 1] == time ? Count - 1 : Count;
        if (place == _time.Length)
        {
            if (Count >= most)
            {
                Halve();
                place = Count;
            }
            else
            {
                Grow(Math.Min(2 * place, Math.Max(most, place + 1)));
            }
        }

        _time[place] = time;
        _latitude[place] = (float)report.Latitude;
        _longitude[place] = (float)report.Longitude;
        _altitude[place] = (float)report.Altitude;
        _used[place] = (float)report.Used.Gigabytes;
        Count = place + 1;
    }

    /// <summary>
    /// The place below the satellite at a time, along the great circle between two reports; NaN before the first report, and after
    /// the last one when that is longer ago than one report from the next.
    /// </summary>
    /// <param name="time">Microseconds since 1970.</param>
    /// <param name="hint">Where to begin to look; left where the time was found. For times that ascend.</param>
    public (float Latitude, float Longitude, float Altitude, float Used) At(long time, ref int hint)
    {
        while (hint + 1 < Count && _time[hint + 1] <= time)
        {
            hint++;
        }

        if (Count == 0 || time < _time[hint])
        {
            return (float.NaN, float.NaN, float.NaN, float.NaN);
        }

        if (hint + 1 == Count)
        {
            var isOld = time > _time[hint] && (Count == 1 || time - _time[hint] > _time[hint] - _time[hint - 1]);
            return isOld ? (float.NaN, float.NaN, float.NaN, float.NaN)
                : (_latitude[hint], _longitude[hint], _altitude[hint], _used[hint]);
        }

        var part = (time - _time[hint]) / (double)(_time[hint + 1] - _time[hint]);
        var (latitude, longitude) = Between(hint, part);
        return (latitude, longitude, (float)(_altitude[hint] + part * (_altitude[hint + 1] - _altitude[hint])), _used[hint]);
    }

    private (float Latitude, float Longitude) Between(int place, double part)
    {
        if (part <= 0)
        {
            return (_latitude[place], _longitude[place]);
        }

        var (x0, y0, z0) = Direction(place);
        var (x1, y1, z1) = Direction(place + 1);
        var angle = Math.Acos(Math.Clamp(x0 * x1 + y0 * y1 + z0 * z1, -1, 1));
        var (from, to) = angle < 1e-6 ? (1 - part, part) : (Math.Sin((1 - part) * angle), Math.Sin(part * angle));
        var (x, y, z) = (from * x0 + to * x1, from * y0 + to * y1, from * z0 + to * z1);
        return ((float)(Math.Atan2(z, Math.Sqrt(x * x + y * y)) * 180 / Math.PI), (float)(Math.Atan2(y, x) * 180 / Math.PI));
    }

    private (double X, double Y, double Z) Direction(int place)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(_latitude[place] * Math.PI / 180);
        var (sinLongitude, cosLongitude) = Math.SinCos(_longitude[place] * Math.PI / 180);
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    private void Grow(int length)
    {
        Array.Resize(ref _time, length);
        Array.Resize(ref _latitude, length);
        Array.Resize(ref _longitude, length);
        Array.Resize(ref _altitude, length);
        Array.Resize(ref _used, length);
    }

    private void Halve()
    {
        for (var i = 0; 2 * i < Count; i++)
        {
            (_time[i], _latitude[i], _longitude[i], _altitude[i], _used[i]) =
                (_time[2 * i], _latitude[2 * i], _longitude[2 * i], _altitude[2 * i], _used[2 * i]);
        }

        Count = (Count + 1) / 2;
    }
}
