// What the cells of tables say, to people and as numbers.

// The text of a cell as it is read: without the signs that repeat it, and without what stands there for listeners only.
function told(cell) {
  if (!cell.firstElementChild) return cell.textContent.trim();
  const parts = [];
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const around = walk.currentNode.parentElement.closest(".sign, .spoken, .ask");
    if (!around || !cell.contains(around)) parts.push(walk.currentNode.data);
  }
  return parts.join("").replace(/\s+/g, " ").trim();
}

// The number that a cell stands for; null where there is none, or where it is not shown.
function numeric(cell) {
  const text = cell.dataset.value ?? told(cell);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

// Sorts rows by a column: numbers by value, names as the language does. What has no value comes last, whichever way.
function sorted(rows, column, descending) {
  const keys = rows.map((row, place) => {
    const cell = row.cells[column];
    const number = numeric(cell);
    return { row, place, number, text: number === null ? told(cell) : "" };
  });
  const ofNumbers = keys.some((key) => key.number !== null);
  const way = descending ? -1 : 1;
  keys.sort((one, other) => {
    if (ofNumbers) {
      if ((one.number === null) !== (other.number === null)) return one.number === null ? 1 : -1;
      return way * ((one.number ?? 0) - (other.number ?? 0)) || one.place - other.place;
    }
    const [first, second] = [one.text, other.text];
    const [none, nothing] = [first === "–", second === "–"];
    if (none !== nothing) return none ? 1 : -1;
    return way * collator.compare(first, second) || one.place - other.place;
  });
  return keys.map((key) => key.row);
}
