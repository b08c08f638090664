// What happens when the page is read.

for (const sheet of document.querySelectorAll(".sheet")) enliven(sheet);
if (data.network) explore(document.getElementById("explorer"));

// A link out of a definition leads to the list of them, and leaves nothing open above it.
for (const more of document.querySelectorAll(".define a")) {
  more.addEventListener("click", () => more.closest(".define").hidePopover?.());
}
