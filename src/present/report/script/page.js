// What every part uses: the data of the page, its words, elements, and what is said aloud.

const data = JSON.parse(document.getElementById("page-data").textContent);
const collator = new Intl.Collator(data.language, { numeric: true, sensitivity: "base" });
const numbers = new Intl.NumberFormat(data.language, { useGrouping: "always" });

// A word of the catalogue, its blanks filled; names go in as they are, once.
function say(name, blanks = {}) {
  return data.words[name].replace(/\{(\w+)\}/g, (blank, key) => blanks[key] ?? blank);
}

// An element. Everything in it that is not an element is text: names are never markup.
function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...inside.filter((part) => part !== null));
  return element;
}

function button(text, attributes, act) {
  const made = make("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

// Without accents and capitals, as people type when they search.
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// Whether a text has all the words that are looked for.
function holds(text, words) {
  return words.every((word) => text.includes(word));
}

function wanted(text) {
  return fold(text).split(/\s+/).filter(Boolean);
}

// Tells readers who listen what changed; nothing moves on the screen. What is told twice is heard twice only if it was gone in between.
const status = make("p", { id: "page-status", class: "spoken", role: "status" });
document.getElementById("content").append(status);
let telling;
function announce(text) {
  status.textContent = "";
  clearTimeout(telling);
  telling = setTimeout(() => (status.textContent = text), 50);
}
