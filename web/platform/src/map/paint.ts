import { colours } from "@scai/common/theme.ts";
import { pathThrough } from "@scai/common/geometry/sphere.ts";
import { paintArea, paintTrack } from "@scai/common/map/ground.ts";
import type { Painter } from "@scai/common/map/Painter.ts";
import { label } from "@scai/common/map/style.ts";
import type { Coordinate, ShapeKind } from "./coordinates";
import { placeAt, stretch, type Flights } from "./Flight";

/** Names are left out where there are more satellites than this. */
const named = 40;

/** Satellites as discs, with their names where there is room. */
export function paintSatellites(painter: Painter, flights: Flights, time: number, names: boolean, selected: string | null = null): void {
  const { context } = painter;
  const size = flights.all.length > 400 ? 2 : flights.all.length > 60 ? 3 : 4.5;
  for (const flight of flights.all) {
    const place = placeAt(flights, flight, time);
    if (!place) {
      continue;
    }
    const chosen = flight.name === selected;
    painter.at(place.latitude, place.longitude, 12, (x, y) => {
      context.beginPath();
      context.arc(x, y, chosen ? size + 2 : size, 0, 2 * Math.PI);
      context.fillStyle = chosen ? colours.value.selected : colours.value.accent;
      context.fill();
      context.lineWidth = 1.2;
      context.strokeStyle = colours.value.surface;
      context.stroke();
      if (chosen || (names && flights.all.length <= named)) {
        label(context, colours.value, flight.name, x, y, painter.width, chosen);
      }
    });
  }
}

/** Paths over the ground, of a stretch of time; of one satellite if there is one that is selected, thinner of the others. */
export function paintFlights(painter: Painter, flights: Flights, start: number, end: number, selected: string | null = null): void {
  const { context } = painter;
  context.save();
  for (const flight of flights.all) {
    const path = stretch(flights, flight, start, end);
    if (path) {
      const chosen = flight.name === selected;
      context.globalAlpha = chosen ? 1 : flights.all.length > 60 ? 0.25 : 0.55;
      paintTrack(painter, path, chosen ? colours.value.selected : colours.value["series-1"], chosen ? 2 : 1);
    }
  }
  context.restore();
}

/** A point, line or area that is to be seen; an area as an outline alone where something else fills it. */
export function paintShape(painter: Painter, kind: ShapeKind, places: readonly Coordinate[], name: string, fill = 0.1): void {
  const { context } = painter;
  const colour = colours.value["series-2"];
  const first = places[0];
  if (!first) {
    return;
  }
  if (kind === "point") {
    painter.at(first[1], first[0], 14, (x, y) => {
      context.lineWidth = 2;
      context.strokeStyle = colours.value.surface;
      context.fillStyle = colour;
      context.beginPath();
      context.rect(x - 4, y - 4, 8, 8);
      context.fill();
      context.stroke();
    });
  } else {
    const path = pathThrough(places.map((place) => place[1]), places.map((place) => place[0]));
    if (kind === "line") {
      paintTrack(painter, path, colour, 2.5);
    } else {
      paintArea(painter, path, colour, fill, 2);
    }
  }
  const named = kind === "line" ? places[Math.floor(places.length / 2)]! : first;
  painter.at(named[1], named[0], 14, (x, y) => name && label(context, colours.value, name, x, y, painter.width));
}
