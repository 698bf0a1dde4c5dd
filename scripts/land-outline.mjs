// Makes apps/Constellations/Results/land.svgpath, the outline of the continents in the reports' maps, from Natural Earth's
// 1:110m land (public domain) as the npm package world-atlas has it:
//
//   npm --prefix web ci && node scripts/land-outline.mjs
//
// x is the longitude, y the negated latitude, in degrees to one decimal: an SVG path for viewBox "-180 -90 360 180".
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const atlas = process.argv[2] ?? new URL('web/node_modules/world-atlas/land-110m.json', root);
const topology = JSON.parse(readFileSync(atlas, 'utf8'));
const { scale, translate } = topology.transform;

// Arcs are quantised and delta-encoded; ~i is arc i backwards (TopoJSON specification, 2.1.4).
const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});
const ring = (indices) => indices.flatMap((i, n) => {
  const arc = i < 0 ? [...arcs[~i]].reverse() : arcs[i];
  return n > 0 ? arc.slice(1) : arc;
});
const polygons = topology.objects.land.geometries.flatMap((g) => (g.type === 'MultiPolygon' ? g.arcs : [g.arcs]));
const round = (value) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');
const path = polygons.flat().map((indices) =>
  `M${ring(indices).map(([lon, lat]) => `${round(lon)},${round(-lat)}`).join(' ')}Z`).join('\n');
writeFileSync(new URL('apps/Constellations/Results/land.svgpath', root), `${path}\n`);
