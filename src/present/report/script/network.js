// The network as the map needs it: lines between actors, who is tied to whom, and who comes off without one.

function read(network) {
  const actors = network.actors.map((actor, index) => ({
    ...actor,
    index,
    x: actor.at[0] * network.aspect,
    y: actor.at[1],
    size: actor.size ?? 0,
    tavoli: actor.tavoli ?? [],
    services: actor.services ?? [],
    stopped: actor.stopped ?? [],
    needs: actor.needs ?? [],
    folded: fold(actor.name),
    ties: [],
    neighbours: new Set(),
  }));
  const lines = new Map();
  for (const [from, to, kind, way, strength = 0, confirmed = 1] of network.ties) {
    const tie = { from, to, kind, way, strength };
    for (const end of [from, to]) actors[end].ties.push(tie);
    actors[from].neighbours.add(to);
    actors[to].neighbours.add(from);
    const ends = [Math.min(from, to), Math.max(from, to)];
    const key = ends.join(" ");
    const line = lines.get(key) ?? { first: ends[0], second: ends[1], strength: 0, confirmed: false, kinds: new Set(), ways: new Set() };
    line.strength = Math.max(line.strength, strength);
    line.confirmed ||= confirmed === 1;
    line.kinds.add(kind);
    line.ways.add(way === 1 ? to : -1);
    lines.set(key, line);
  }
  const finished = [...lines.values()];
  for (const line of finished) {
    const [towards] = line.ways;
    line.towards = line.ways.size === 1 ? towards : -1;
  }
  return { ...network, actors, lines: finished };
}

// Who comes off the largest part of its group when an actor leaves: a walk along the ties from each of its neighbours.
function comingOff(net, gone) {
  const seen = new Set([gone]);
  const pieces = [];
  for (const start of net.actors[gone].neighbours) {
    if (seen.has(start)) continue;
    const piece = [start];
    seen.add(start);
    for (let place = 0; place < piece.length; place += 1) {
      for (const next of net.actors[piece[place]].neighbours) {
        if (!seen.has(next)) {
          seen.add(next);
          piece.push(next);
        }
      }
    }
    pieces.push(piece);
  }
  pieces.sort((one, other) => other.length - one.length);
  return pieces.slice(1).flat();
}
