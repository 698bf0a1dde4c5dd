/** Points by where they stand on the screen: finds the nearest in constant time. */
export class HitGrid {
  private columns = 0;
  private rows = 0;
  private heads = new Int32Array(0);
  private next = new Int32Array(0);

  constructor(private readonly cell = 24) {}

  /** Sorts points in; those with NaN or outside are left out. */
  fill(width: number, height: number, count: number, x: Float32Array, y: Float32Array): void {
    this.columns = Math.ceil(width / this.cell) + 2;
    this.rows = Math.ceil(height / this.cell) + 2;
    if (this.heads.length < this.columns * this.rows) {
      this.heads = new Int32Array(this.columns * this.rows);
    }
    if (this.next.length < count) {
      this.next = new Int32Array(count);
    }
    this.heads.fill(-1);
    for (let point = 0; point < count; point++) {
      const at = this.cellOf(x[point]!, y[point]!);
      if (at >= 0) {
        this.next[point] = this.heads[at]!;
        this.heads[at] = point;
      }
    }
  }

  /** The point next to a place, at most `within` (no more than a cell) away; -1 for none. */
  nearest(atX: number, atY: number, within: number, x: Float32Array, y: Float32Array): number {
    let [found, best] = [-1, within * within];
    for (let down = -1; down <= 1; down++) {
      for (let across = -1; across <= 1; across++) {
        const at = this.cellOf(atX + across * this.cell, atY + down * this.cell);
        for (let point = at < 0 ? -1 : this.heads[at]!; point >= 0; point = this.next[point]!) {
          const distance = (x[point]! - atX) ** 2 + (y[point]! - atY) ** 2;
          if (distance <= best) {
            [found, best] = [point, distance];
          }
        }
      }
    }
    return found;
  }

  private cellOf(x: number, y: number): number {
    const column = Math.floor(x / this.cell) + 1;
    const row = Math.floor(y / this.cell) + 1;
    return column >= 0 && row >= 0 && column < this.columns && row < this.rows ? row * this.columns + column : -1;
  }
}
