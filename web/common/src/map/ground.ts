import { civilTwilight, night, subsolarPoint, sunset } from "../geometry/sun";
import type { Path } from "../geometry/sphere";
import type { Colours } from "../theme";
import type { Land } from "./land";
import type { Painter } from "./Painter";
import { faded } from "./style";

/** Water, land and coast. */
export function paintLand(painter: Painter, land: Land, colours: Colours): void {
  painter.worlds((context, pixel) => {
    const { flat } = painter.frame;
    context.fillStyle = colours.water;
    context.fillRect(-flat.width / 2, -flat.halfHeight, flat.width + pixel, 2 * flat.halfHeight);
    context.fillStyle = colours.land;
    context.fill(land.area, "evenodd");
    context.strokeStyle = colours.coast;
    context.lineWidth = 0.8 * pixel;
    context.stroke(land.coast);
  });
}

/** Meridians and parallels, as many as the scale bears, labelled at the edges. */
export function paintGraticule(painter: Painter, colours: Colours): void {
  const { context, width, height } = painter;
  const step = [30, 15, 10, 5, 2, 1].find((degrees) => degrees * painter.perDegree < 220) ?? 1;
  context.lineWidth = 0.7;
  context.strokeStyle = colours.graticule;
  context.fillStyle = colours["text-muted"];
  context.font = "11px system-ui, sans-serif";
  const [top, bottom] = [Math.max(0, painter.y(90)), Math.min(height, painter.y(-90))];
  context.beginPath();
  for (let longitude = -180; longitude < 180; longitude += step) {
    for (let x = painter.firstX(longitude, 0); x <= width; x += painter.perTurn) {
      context.moveTo(Math.round(x) + 0.5, top);
      context.lineTo(Math.round(x) + 0.5, bottom);
      if (x > 40 && x < width - 40) {
        context.fillText(meridian(longitude), x + 3, bottom - 5);
      }
    }
  }
  for (let latitude = -90 + step; latitude < 90; latitude += step) {
    const y = Math.round(painter.y(latitude)) + 0.5;
    if (y > top + 12 && y < bottom - 16) {
      context.moveTo(0, y);
      context.lineTo(width, y);
      context.fillText(parallel(latitude), 4, y - 3);
    }
  }
  context.stroke();
}

/** Shades the night, lighter in civil twilight, and marks where the sun stands in the zenith. */
export function paintNight(painter: Painter, time: number, colours: Colours): void {
  const { context } = painter;
  context.fillStyle = colours.night;
  context.globalAlpha = 0.55;
  for (const depression of [sunset, civilTwilight]) {
    context.beginPath();
    painter.ring(night(time, depression));
    context.fill();
  }
  context.globalAlpha = 1;
  const sun = subsolarPoint(time);
  painter.at(sun.latitude, sun.longitude, 20, (x, y) => {
    context.strokeStyle = colours.contention;
    context.fillStyle = faded(colours.contention, 0.35);
    context.lineWidth = 1.5;
    context.beginPath();
    context.arc(x, y, 5, 0, 2 * Math.PI);
    context.fill();
    for (let ray = 0; ray < 8; ray++) {
      const [across, down] = [Math.cos((ray * Math.PI) / 4), Math.sin((ray * Math.PI) / 4)];
      context.moveTo(x + 7 * across, y + 7 * down);
      context.lineTo(x + 10 * across, y + 10 * down);
    }
    context.stroke();
  });
}

/** A line over the ground, solid or dashed. */
export function paintTrack(painter: Painter, path: Path, colour: string, width: number, dash: readonly number[] = []): void {
  const { context } = painter;
  context.save();
  context.setLineDash([...dash]);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = "round";
  context.beginPath();
  painter.line(path);
  context.stroke();
  context.restore();
}

/** An area on the ground. */
export function paintArea(painter: Painter, ring: Path, colour: string, opacity: number, width = 1): void {
  const { context } = painter;
  context.beginPath();
  painter.ring(ring);
  context.fillStyle = faded(colour, opacity);
  context.fill();
  // A ring that is led to a pole is not outlined along the edge of the map.
  const corners = ring.latitude.length;
  const poleward = Math.abs(ring.latitude[corners - 1]!) === 90;
  const outline = poleward ? { latitude: ring.latitude.subarray(0, -2), longitude: ring.longitude.subarray(0, -2) } : ring;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  if (poleward) {
    painter.line(outline);
  } else {
    painter.ring(outline);
  }
  context.stroke();
}

function meridian(longitude: number): string {
  return longitude === 0 || longitude === -180 ? `${Math.abs(longitude)}°` : `${Math.abs(longitude)}° ${longitude < 0 ? "W" : "E"}`;
}

function parallel(latitude: number): string {
  return latitude === 0 ? "0°" : `${Math.abs(latitude)}° ${latitude < 0 ? "S" : "N"}`;
}
