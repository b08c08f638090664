// Rows onto the clipboard, for a spreadsheet: as a table, and as text with tabs.

// What a spreadsheet would take for a formula is text.
function harmless(text) {
  return /^[=+\-@]/.test(text) && !/^[-+]?[\d.,]+$/.test(text) ? `'${text}` : text;
}

function rowsOf(table, rows) {
  const headings = [...table.tHead.rows[0].cells].map((cell) => ({ text: told(cell), number: null }));
  const cells = (row) =>
    [...row.cells].map((cell) => {
      // A status sorts by how bad it is, and is copied as the word that it is.
      const number = cell.classList.contains("number") ? numeric(cell) : null;
      return { text: told(cell), number };
    });
  return [headings, ...rows.map(cells)];
}

// Numbers as the language of the page writes them, without marks of thousands, so that pasted text is a number again.
function typed({ text, number }) {
  if (number === null) return harmless(text.replace(/\p{Cc}+/gu, " "));
  if (text.endsWith("%")) return text.replace(/\s/g, "");
  const point = (1.5).toLocaleString(data.language).charAt(1);
  return String(number).replace(".", point);
}

function asText(all) {
  return all.map((row) => row.map(typed).join("\t")).join("\r\n");
}

function asTable(all) {
  const line = (row, place) =>
    make("tr", {}, ...row.map(({ text, number }) => {
      const kind = number === null ? { style: "mso-number-format:'\\@'" } : { "x:num": String(number) };
      return make(place === 0 ? "th" : "td", kind, text);
    }));
  return make("table", {}, ...all.map(line)).outerHTML;
}

// The older way, which also works where a page has no right to the newer one.
function copyByEvent(text, table) {
  const fill = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", table);
  };
  document.addEventListener("copy", fill, { once: true });
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill);
  }
}

async function copyRows(table, rows) {
  const all = rowsOf(table, rows);
  const [text, markup] = [asText(all), asTable(all)];
  let copied = copyByEvent(text, markup);
  if (!copied) {
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
    } catch {
      copied = false;
    }
  }
  tell(table, copied ? say("copied", { count: numbers.format(rows.length) }) : say("copy-failed"));
}

// Says beside the button what became of it.
function tell(table, text) {
  const tools = table.closest(".sheet").querySelector(".tools");
  const note = tools.querySelector(".told") ?? tools.appendChild(make("span", { class: "told" }));
  note.textContent = text;
  announce(text);
}
