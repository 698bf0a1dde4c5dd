import "./base";
import { Cartesian3, Color, NearFarScalar, PointPrimitiveCollection, type PointPrimitive, type Scene } from "cesium";
import { radians } from "../geometry/angles";

/** How points of one kind look. */
export interface CloudStyle {
  readonly colour: string;
  /** Pixels. */
  readonly size: number;
}

const semiMajor = 6_378_137;
const eccentricity2 = 6.69437999014e-3;

/** Many points above the ellipsoid, moved from columns of degrees and metres without an object per point and frame. */
export class PointCloud {
  private readonly collection: PointPrimitiveCollection;
  private readonly points: PointPrimitive[] = [];
  private kinds = new Uint8Array(0);
  private readonly place = new Cartesian3();
  private styles: readonly { colour: Color; size: number }[] = [];
  private styleKey = "";
  private next = -1;

  constructor(private readonly scene: Scene, private readonly idOf: (point: number) => unknown) {
    this.collection = scene.primitives.add(new PointPrimitiveCollection()) as PointPrimitiveCollection;
  }

  style(styles: readonly CloudStyle[]): void {
    const key = JSON.stringify(styles);
    if (key !== this.styleKey) {
      this.styleKey = key;
      this.styles = styles.map(({ colour, size }) => ({ colour: Color.fromCssColorString(colour), size }));
      this.kinds.fill(255);
    }
  }

  /**
   * Moves points, all of them or so many and those of the last kind; the next call goes on with the others.
   *
   * @param most points moved by one call; CesiumJS writes those anew that have moved
   */
  update(
    count: number, latitude: ArrayLike<number>, longitude: ArrayLike<number>, altitude: ArrayLike<number>, kinds: ArrayLike<number>,
    most: number,
  ): void {
    const moves = count === this.points.length ? Math.min(most, count) : count;
    this.resize(count);
    if (moves < count) {
      const last = this.styles.length - 1;
      for (let point = 0; point < count; point++) {
        if (kinds[point] === last) {
          this.move(point, latitude[point]!, longitude[point]!, altitude[point]!, last);
        }
      }
    }
    for (let moved = 0; moved < moves; moved++) {
      this.next = this.next + 1 < count ? this.next + 1 : 0;
      const point = this.next;
      this.move(point, latitude[point]!, longitude[point]!, altitude[point]!, kinds[point]!);
    }
  }

  destroy(): void {
    this.scene.primitives.remove(this.collection);
  }

  private move(point: number, latitude: number, longitude: number, altitude: number, kind: number): void {
    const shape = this.points[point]!;
    const known = !Number.isNaN(latitude);
    if (shape.show !== known) {
      shape.show = known;
    }
    if (!known) {
      return;
    }
    shape.position = onEllipsoid(latitude, longitude, altitude, this.place);
    if (this.kinds[point] !== kind) {
      this.kinds[point] = kind;
      const style = this.styles[kind]!;
      shape.color = style.colour;
      shape.pixelSize = style.size;
    }
  }

  private resize(count: number): void {
    if (count > this.kinds.length) {
      const grown = new Uint8Array(2 * count).fill(255);
      grown.set(this.kinds);
      this.kinds = grown;
    }
    while (this.points.length < count) {
      this.points.push(this.collection.add({
        id: this.idOf(this.points.length),
        outlineColor: Color.BLACK.withAlpha(0.6),
        outlineWidth: 1,
        scaleByDistance: new NearFarScalar(2_000_000, 1.6, 40_000_000, 0.8),
      }));
    }
    while (this.points.length > count) {
      this.collection.remove(this.points.pop()!);
    }
  }
}

/** Degrees and metres over the WGS-84 ellipsoid in Earth-fixed metres. */
export function onEllipsoid(latitude: number, longitude: number, altitude: number, result = new Cartesian3()): Cartesian3 {
  const sine = Math.sin(latitude * radians);
  const cosine = Math.cos(latitude * radians);
  const across = semiMajor / Math.sqrt(1 - eccentricity2 * sine * sine);
  result.x = (across + altitude) * cosine * Math.cos(longitude * radians);
  result.y = (across + altitude) * cosine * Math.sin(longitude * radians);
  result.z = (across * (1 - eccentricity2) + altitude) * sine;
  return result;
}
