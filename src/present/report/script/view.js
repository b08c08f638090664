// What part of the map is in sight: moving and enlarging it.

const CLOSEST = 60;
const BORDER = 28;
// How much taller than wide the map is drawn at most.
const TALLEST = 1.8;

class View {
  constructor(net) {
    const across = net.actors.map((actor) => actor.x);
    const down = net.actors.map((actor) => actor.y);
    const least = (all) => all.reduce((one, other) => Math.min(one, other), Infinity);
    const most = (all) => all.reduce((one, other) => Math.max(one, other), -Infinity);
    [this.left, this.right, this.top, this.bottom] = [least(across), most(across), least(down), most(down)];
    [this.width, this.height, this.tall] = [1, 1, 1];
    [this.zoom, this.x, this.y] = [1, 0, 0];
  }

  get across() {
    return Math.max(this.right - this.left, 0.2);
  }

  get down() {
    return Math.max(this.bottom - this.top, 0.2);
  }

  // Pixels for one height of the map when all of it is in sight.
  get whole() {
    return Math.min((this.width - 2 * BORDER) / this.across, (this.height - 2 * BORDER) / (this.down * this.tall));
  }

  get scale() {
    return this.whole * this.zoom;
  }

  resize(width, height) {
    [this.width, this.height] = [Math.max(width, 1), Math.max(height, 1)];
    // On a narrow screen the map is stretched to the height there is, so that names have room: who is above or left of whom stays so.
    const room = Math.max(this.height - 2 * BORDER, 1) / Math.max(this.width - 2 * BORDER, 1);
    this.tall = Math.min(Math.max((room * this.across) / this.down, 1), TALLEST);
    this.keep();
  }

  fit() {
    this.zoom = 1;
    this.x = (this.left + this.right) / 2;
    this.y = (this.top + this.bottom) / 2;
  }

  at(actor) {
    return [(actor.x - this.x) * this.scale + this.width / 2, (actor.y - this.y) * this.scale * this.tall + this.height / 2];
  }

  // Enlarges so that what is under a point of the screen stays there.
  enlarge(factor, px = this.width / 2, py = this.height / 2) {
    const before = this.scale;
    this.zoom = Math.min(Math.max(this.zoom * factor, 1), CLOSEST);
    const change = 1 / before - 1 / this.scale;
    this.x += (px - this.width / 2) * change;
    this.y += ((py - this.height / 2) * change) / this.tall;
    this.keep();
  }

  move(px, py) {
    this.x -= px / this.scale;
    this.y -= py / (this.scale * this.tall);
    this.keep();
  }

  // Brings an actor into sight, near the middle if it was out of it.
  show(actor) {
    const [px, py] = this.at(actor);
    if (px < BORDER || py < BORDER || px > this.width - BORDER || py > this.height - BORDER) {
      [this.x, this.y] = [actor.x, actor.y];
    }
    this.keep();
  }

  // The map never leaves the screen.
  keep() {
    const inside = (value, low, high) => (low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high));
    const across = (this.width / 2 - BORDER) / this.scale;
    const down = (this.height / 2 - BORDER) / (this.scale * this.tall);
    this.x = inside(this.x, this.left + across, this.right - across);
    this.y = inside(this.y, this.top + down, this.bottom - down);
  }
}
