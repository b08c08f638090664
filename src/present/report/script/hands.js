// The map by mouse and finger, and by keyboard.

// How far, in pixels, a click may miss a mark, and a press may move and still be a click.
const MISS = 8;
const STILL = 5;

function nearest(view, net, state, px, py) {
  const radius = radiusOf(view, net);
  let best = null;
  let least = Infinity;
  for (const actor of net.actors) {
    const [x, y] = view.at(actor);
    const away = Math.hypot(x - px, y - py) - radius(actor);
    if (away < Math.min(least, MISS) && (state.shown.has(actor.index) || away < 0)) [best, least] = [actor.index, away];
  }
  return best;
}

function byHand(map, view, net, state, acts) {
  const pressed = new Map();
  let moved = 0;
  const where = (event) => {
    const box = map.getBoundingClientRect();
    return [event.clientX - box.left - map.clientLeft, event.clientY - box.top - map.clientTop];
  };
  const spread = () => {
    const [[ax, ay], [bx, by]] = [...pressed.values()];
    return { x: (ax + bx) / 2, y: (ay + by) / 2, apart: Math.max(Math.hypot(ax - bx, ay - by), 1) };
  };
  map.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    map.setPointerCapture(event.pointerId);
    pressed.set(event.pointerId, where(event));
    if (pressed.size === 1) moved = 0;
  });
  map.addEventListener("pointermove", (event) => {
    const now = where(event);
    const before = pressed.get(event.pointerId);
    if (!before) {
      const over = nearest(view, net, state, ...now);
      map.classList.toggle("over", over !== null);
      if (over !== state.over) {
        state.over = over;
        acts.redraw();
      }
      return;
    }
    const pinch = pressed.size === 2 ? spread() : null;
    pressed.set(event.pointerId, now);
    moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (pinch) {
      const after = spread();
      view.move(after.x - pinch.x, after.y - pinch.y);
      view.enlarge(after.apart / pinch.apart, after.x, after.y);
    } else if (moved > STILL) {
      view.move(now[0] - before[0], now[1] - before[1]);
    }
    acts.redraw();
  });
  map.addEventListener("pointerup", (event) => {
    const single = pressed.size === 1;
    if (pressed.delete(event.pointerId) && single && moved <= STILL) {
      const actor = nearest(view, net, state, ...where(event));
      if (actor !== null) acts.choose(actor, false);
    }
  });
  for (const end of ["pointercancel", "lostpointercapture"]) map.addEventListener(end, (event) => pressed.delete(event.pointerId));
  map.addEventListener("pointerleave", () => {
    state.over = null;
    acts.redraw();
  });
  // The wheel belongs to the page until the map is chosen.
  map.addEventListener("wheel", (event) => {
    if (document.activeElement !== map && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    view.enlarge(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)), ...where(event));
    acts.redraw();
  }, { passive: false });
}

// The nearest actor in a direction: far ahead counts once, far aside counts twice.
function ahead(view, net, state, [across, down]) {
  if (state.cursor === null) return state.chosen ?? [...state.shown][0] ?? null;
  const [x, y] = view.at(net.actors[state.cursor]);
  let best = state.cursor;
  let least = Infinity;
  for (const index of state.shown) {
    const [otherX, otherY] = view.at(net.actors[index]);
    const [dx, dy] = [otherX - x, otherY - y];
    const forward = dx * across + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * across);
    if (index === state.cursor || forward <= 0.01 || aside > 2 * forward) continue;
    if (forward + 2 * aside < least) [best, least] = [index, forward + 2 * aside];
  }
  return best;
}

function byKeys(map, view, net, state, acts) {
  const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const zooms = { "+": 1.4, "=": 1.4, "-": 1 / 1.4, "−": 1 / 1.4 };
  map.addEventListener("focus", () => {
    state.focused = true;
    acts.redraw();
  });
  map.addEventListener("blur", () => {
    state.focused = false;
    acts.redraw();
  });
  map.addEventListener("keydown", (event) => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key in directions) {
      const [across, down] = directions[key];
      if (shiftKey) {
        view.move(-across * STEP, -down * STEP);
      } else {
        state.cursor = ahead(view, net, state, directions[key]);
        if (state.cursor !== null) {
          map.dataset.actor = state.cursor;
          view.show(net.actors[state.cursor]);
          announce(net.actors[state.cursor].name);
        }
      }
    } else if (key in zooms) {
      const at = state.cursor === null ? [] : view.at(net.actors[state.cursor]);
      view.enlarge(zooms[key], ...at);
    } else if (key === "0") {
      view.fit();
    } else if (key === "Enter" || key === " ") {
      if (state.cursor !== null) acts.choose(state.cursor);
    } else if (key === "Escape" && state.chosen !== null) {
      acts.close();
    } else {
      return;
    }
    event.preventDefault();
    acts.redraw();
  });
}
