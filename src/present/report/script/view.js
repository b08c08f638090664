// What part of the map is in sight: moving and enlarging it.

const CLOSEST = 60;
const BORDER = 28;

class View {
  constructor(net) {
    const across = net.actors.map((actor) => actor.x);
    const down = net.actors.map((actor) => actor.y);
    const least = (all) => all.reduce((one, other) => Math.min(one, other), Infinity);
    const most = (all) => all.reduce((one, other) => Math.max(one, other), -Infinity);
    [this.left, this.right, this.top, this.bottom] = [least(across), most(across), least(down), most(down)];
    [this.width, this.height] = [1, 1];
    [this.zoom, this.x, this.y] = [1, 0, 0];
  }

  // Pixels for one height of the map when all of it is in sight.
  get whole() {
    const across = Math.max(this.right - this.left, 0.2);
    const down = Math.max(this.bottom - this.top, 0.2);
    return Math.min((this.width - 2 * BORDER) / across, (this.height - 2 * BORDER) / down);
  }

  get scale() {
    return this.whole * this.zoom;
  }

  resize(width, height) {
    [this.width, this.height] = [Math.max(width, 1), Math.max(height, 1)];
    this.keep();
  }

  fit() {
    this.zoom = 1;
    this.x = (this.left + this.right) / 2;
    this.y = (this.top + this.bottom) / 2;
  }

  at(actor) {
    return [(actor.x - this.x) * this.scale + this.width / 2, (actor.y - this.y) * this.scale + this.height / 2];
  }

  // Enlarges so that what is under a point of the screen stays there.
  enlarge(factor, px = this.width / 2, py = this.height / 2) {
    const before = this.scale;
    this.zoom = Math.min(Math.max(this.zoom * factor, 1), CLOSEST);
    const change = 1 / before - 1 / this.scale;
    this.x += (px - this.width / 2) * change;
    this.y += (py - this.height / 2) * change;
    this.keep();
  }

  move(px, py) {
    this.x -= px / this.scale;
    this.y -= py / this.scale;
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
    const down = (this.height / 2 - BORDER) / this.scale;
    this.x = inside(this.x, this.left + across, this.right - across);
    this.y = inside(this.y, this.top + down, this.bottom - down);
  }
}
