import "./base";
import {
  BillboardCollection, Cartesian2, Cartesian3, Color, HorizontalOrigin, LabelCollection, LabelStyle, type Billboard, type Label, type Scene,
} from "cesium";

/** A sign with a name at a place; the picture is drawn once for all signs of its name. */
export interface Mark {
  readonly id: unknown;
  readonly position: Cartesian3;
  readonly picture: string | null;
  readonly text: string;
}

/** Signs and names above the globe, handed over as a whole. */
export class Marks {
  private readonly signs: BillboardCollection;
  private readonly names: LabelCollection;
  private readonly drawn: { sign: Billboard; name: Label; picture: string | null }[] = [];

  constructor(private readonly scene: Scene, private readonly picture: (name: string) => HTMLCanvasElement) {
    this.signs = scene.primitives.add(new BillboardCollection({ scene })) as BillboardCollection;
    this.names = scene.primitives.add(new LabelCollection({ scene })) as LabelCollection;
  }

  set(marks: readonly Mark[]): void {
    marks.forEach((mark, at) => {
      const place = (this.drawn[at] ??= { sign: this.signs.add({ position: Cartesian3.ZERO }), name: this.names.add(look), picture: null });
      place.sign.id = mark.id;
      place.sign.position = mark.position;
      place.sign.show = mark.picture !== null;
      if (mark.picture !== null && mark.picture !== place.picture) {
        place.picture = mark.picture;
        place.sign.setImage(mark.picture, this.picture(mark.picture));
      }
      place.name.id = mark.id;
      place.name.position = mark.position;
      place.name.text = mark.text;
      place.name.show = mark.text !== "";
    });
    for (const { sign, name } of this.drawn.slice(marks.length)) {
      sign.show = name.show = false;
    }
  }

  destroy(): void {
    this.scene.primitives.remove(this.signs);
    this.scene.primitives.remove(this.names);
  }
}

const look = {
  position: Cartesian3.ZERO,
  // Drawn at twice the size, which keeps small letters crisp.
  font: "500 26px system-ui, sans-serif",
  scale: 0.5,
  style: LabelStyle.FILL_AND_OUTLINE,
  fillColor: Color.WHITE,
  outlineColor: Color.fromCssColorString("#0a0f14"),
  outlineWidth: 7,
  horizontalOrigin: HorizontalOrigin.LEFT,
  pixelOffset: new Cartesian2(12, 1),
};
