#!/usr/bin/python3
"""Makes the reference files beside this script with Skyfield and python-sgp4 (Debian's python3-skyfield, python3-sgp4).

No network: the time scale is the one built into Skyfield. Run it with the system's Python: /usr/bin/python3 make_reference.py

  downlink-passes.csv   rises, culminations and sets of the downlink scenario's day, from find_events, each crossing refined
                        by bisection of Skyfield's own altitude
  regimes.tle           made-up satellites of all regimes
  regimes-points.csv    their sub-satellite points, and elevation and azimuth from a site, over a week
  regimes-passes.csv    their rises and sets over several sites in that week
"""

import math
import random
from pathlib import Path

import numpy as np
from sgp4.io import fix_checksum
from skyfield.api import EarthSatellite, load, wgs84

HERE = Path(__file__).parent
TS = load.timescale(builtin=True)

DOWNLINK = """SUOMI NPP
1 37849U 11061A   23213.08183536  .00000107  00000+0  71187-4 0  9990
2 37849  98.7048 151.0387 0001509  98.1761  29.6727 14.19551470609309
NOAA 20
1 43013U 17073A   23213.09184532  .00000093  00000+0  64789-4 0  9991
2 43013  98.7128 150.8541 0001208  62.4209 297.7089 14.19550020295348""".splitlines()

STATIONS = [
    (40.1625, -83.21, 20), (43.8041, -120.5542, 20), (19.8968, -155.5828, 20), (-33.8688, 151.2093, 20),
    (37.5665, 126.978, 20), (26.0667, 50.5577, 20), (-33.9249, 18.4241, 20), (59.3293, 18.0686, 20),
    (53.1424, -7.6921, 20), (-53.1638, -70.9171, 20), (1.2840, 103.8488, 20), (78.229772, 15.407786, 5),
]

SITES = [(0.0, 0.0, 0.0, 0.0), (52.5, 13.4, 40.0, 10.0), (-33.4, -70.7, 2400.0, 5.0), (78.2, 15.4, 450.0, 5.0)]


def refined(satellite, site, times, rising, mask):
    """Bisects altitude - mask around each time. find_events stops when its first bracket is short enough, so that the others may
    be seconds off: the bracket here is 64 s to each side, halved until its ends have the signs they should."""
    whole = np.floor(times)
    up = lambda fraction: (satellite - site).at(TS.tt_jd(whole, fraction)).altaz()[0].degrees >= mask
    half = np.full(len(times), 64.0 / 86400)
    for _ in range(10):
        low, high = times - whole - half, times - whole + half
        good = (up(low) != rising) & (up(high) == rising)
        half = np.where(good, half, 0.5 * half)
    assert good.all()
    for _ in range(30):
        middle = 0.5 * (low + high)
        before = up(middle) != rising
        low = np.where(before, middle, low)
        high = np.where(before, high, middle)
    return TS.tt_jd(whole, 0.5 * (low + high))


def microseconds(t):
    """UTC as ISO texts with six digits."""
    return [moment.strftime("%Y-%m-%dT%H:%M:%S.%f") for moment in t.utc_datetime()]


def events(satellite, site, start, end, mask):
    """(kind, time text) of rises and sets refined, culminations as find_events gives them."""
    t, kinds = satellite.find_events(site, start, end, mask)
    if len(kinds) == 0:
        return []
    result = []
    for kind in (0, 2):
        chosen = t.tt[kinds == kind]
        if len(chosen):
            moments = refined(satellite, site, chosen, kind == 0, mask)
            result += [(kind, text) for text in microseconds(moments)]
    top = kinds == 1
    if top.any():
        moments = TS.tt_jd(t.tt[top])
        altitude = (satellite - site).at(moments).altaz()[0].degrees
        result += [(1, text + f",{a:.6f}") for text, a in zip(microseconds(moments), altitude)]
    return sorted(result, key=lambda r: r[1])


def dense_edges(satellite, site, start, end, mask):
    """Rises and sets from Skyfield's altitude every 20 s. For eccentric orbits: find_events looks 20 times per revolution and
    walks past their short passes at perigee."""
    whole = np.floor(start.tt)
    fractions = np.arange(start.tt - whole, end.tt - whole, 20.0 / 86400)
    up = lambda fraction: (satellite - site).at(TS.tt_jd(whole, fraction)).altaz()[0].degrees >= mask
    states = up(fractions)
    changes = np.flatnonzero(states[1:] != states[:-1])
    low, high = fractions[changes], fractions[changes + 1]
    rising = ~states[changes]
    if len(changes) == 0:
        return []
    for _ in range(30):
        middle = 0.5 * (low + high)
        before = up(middle) != rising
        low = np.where(before, middle, low)
        high = np.where(before, high, middle)
    texts = microseconds(TS.tt_jd(whole, 0.5 * (low + high)))
    return [(0 if r else 2, text) for r, text in zip(rising, texts)]


def downlink():
    start, end = TS.utc(2023, 8, 1), TS.utc(2023, 8, 2)
    with open(HERE / "downlink-passes.csv", "w") as file:
        print("satellite,station,event,time,altitude", file=file)
        print(f"# UT1-UTC on the day: {TS.utc(2023, 8, 1, 12).dut1:.7f}", file=file)
        for i in (0, 3):
            satellite = EarthSatellite(DOWNLINK[i + 1], DOWNLINK[i + 2], DOWNLINK[i], TS)
            for number, (latitude, longitude, mask) in enumerate(STATIONS):
                for kind, text in events(satellite, wgs84.latlon(latitude, longitude), start, end, mask):
                    print(f"{i // 3},{number},{('rise', 'top', 'set')[kind]},{text}", file=file)


def regimes():
    chance = random.Random(3)
    lines = []
    for number in range(60):
        kind = number % 10
        motion, eccentricity, inclination, drag = {
            0: (chance.uniform(15.0, 15.6), chance.uniform(0, .002), 51.6, 3e-4),
            1: (chance.uniform(14.1, 14.6), chance.uniform(0, .002), chance.uniform(97.5, 99), 7e-5),
            2: (chance.uniform(13.0, 15.0), chance.uniform(0, .02), chance.uniform(20, 90), 1e-4),
            3: (chance.uniform(9.0, 12.5), chance.uniform(0, .2), chance.uniform(0, 120), 1e-5),
            4: (2.0056, chance.uniform(0, .02), chance.uniform(53, 57), 0.0),
            5: (chance.uniform(1.0020, 1.0035), chance.uniform(0, .0006), chance.uniform(0, .1), 0.0),
            6: (chance.uniform(1.0020, 1.0035), chance.uniform(0, .005), chance.uniform(1, 14), 0.0),
            7: (2.006, chance.uniform(.68, .73), chance.uniform(62, 65), 0.0),
            8: (chance.uniform(2.2, 2.4), chance.uniform(.70, .73), chance.uniform(5, 30), 1e-4),
            9: (chance.uniform(3.0, 6.2), chance.uniform(.0, .5), chance.uniform(0, 70), 0.0),
        }[kind]
        day = 245.0 + chance.uniform(0, 1)
        mantissa, exponent = ("00000", "-0")
        if drag > 0:
            power = math.floor(math.log10(drag)) + 1
            mantissa, exponent = f"{round(drag / 10 ** power * 1e5):05d}", f"{power:+d}"
        first = f"1 {70000 + number:05d}U 22{100 + number:03d}A   22{day:012.8f}  .00000000  00000-0  {mantissa}{exponent} 0    1"
        second = (f"2 {70000 + number:05d} {inclination:8.4f} {chance.uniform(0, 360):8.4f} {round(eccentricity * 1e7):07d}"
                  f" {chance.uniform(0, 360):8.4f} {chance.uniform(0, 360):8.4f} {motion:11.8f}    1")
        lines += [f"REGIME {kind} NO {number}", fix_checksum(first), fix_checksum(second)]
    (HERE / "regimes.tle").write_text("\n".join(lines) + "\n")
    return [EarthSatellite(lines[i + 1], lines[i + 2], lines[i], TS) for i in range(0, len(lines), 3)]


def points(satellites):
    hours = np.arange(0, 168.01, 3.9)
    t = TS.utc(2022, 9, 3, hours)
    texts = microseconds(t)
    with open(HERE / "regimes-points.csv", "w") as file:
        print("satellite,time,ut1_minus_utc,latitude,longitude,height_m,site,elevation,azimuth,range_km,range_rate_km_s", file=file)
        for number, satellite in enumerate(satellites):
            place = wgs84.geographic_position_of(satellite.at(t))
            chosen = number % len(SITES)
            latitude, longitude, height, _ = SITES[chosen]
            seen = (satellite - wgs84.latlon(latitude, longitude, height)).at(t)
            elevation, azimuth, distance = seen.altaz()
            rate = np.sum(seen.position.km * seen.velocity.km_per_s, axis=0) / distance.km
            for i in range(len(hours)):
                print(f"{number},{texts[i]},{t.dut1[i]:.7f},{place.latitude.degrees[i]:.9f},{place.longitude.degrees[i]:.9f},"
                      f"{place.elevation.m[i]:.4f},{chosen},{elevation.degrees[i]:.8f},{azimuth.degrees[i]:.8f},"
                      f"{distance.km[i]:.6f},{rate[i]:.9f}", file=file)


def passes(satellites):
    start, end = TS.utc(2022, 9, 3), TS.utc(2022, 9, 10)
    with open(HERE / "regimes-passes.csv", "w") as file:
        print("satellite,site,event,time", file=file)
        for number, satellite in enumerate(satellites):
            for chosen, (latitude, longitude, height, mask) in enumerate(SITES):
                find = events if satellite.model.ecco < 0.03 else dense_edges
                for kind, text in find(satellite, wgs84.latlon(latitude, longitude, height), start, end, mask):
                    if kind != 1:
                        print(f"{number},{chosen},{('rise', '', 'set')[kind]},{text}", file=file)
        print(f"# UT1-UTC on the middle day: {TS.utc(2022, 9, 6, 12).dut1:.7f}", file=file)


if __name__ == "__main__":
    downlink()
    satellites = regimes()
    points(satellites)
    passes(satellites)
